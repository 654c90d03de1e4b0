package dev.sdkpoet.corpus;

/**
 * What a step cost this JVM.
 *
 * @param millis by the clock
 * @param cpuMillis of all processors, with what the JVM itself did: just-in-time compilation, collecting garbage
 * @param heapMegabytes the most that was in use after a collection of garbage; 0 where there was none
 */
record Cost(long millis, long cpuMillis, long heapMegabytes) {
    static final Cost NONE = new Cost(0, 0, 0);
}
