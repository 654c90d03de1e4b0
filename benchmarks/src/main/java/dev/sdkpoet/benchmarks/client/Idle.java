package dev.sdkpoet.benchmarks.client;

/** The floor under every process: a JVM that starts and does nothing. */
public final class Idle {
    private Idle() {}

    public static void main(String[] arguments) {
        // nothing, which takes time as well
    }
}
