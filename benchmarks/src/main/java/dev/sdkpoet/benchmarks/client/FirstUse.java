package dev.sdkpoet.benchmarks.client;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Uses a client for the first time in this JVM, and writes {@code NANOSECONDS LENGTH}. */
public final class FirstUse {
    private FirstUse() {}

    /** @param arguments the driver's class, and the server to call or {@code decode} and a file to decode */
    public static void main(String[] arguments) throws Exception {
        if (arguments[1].equals("decode")) {
            byte[] json = Files.readAllBytes(Path.of(arguments[2]));
            long start = System.nanoTime();
            InviteClient client = InviteClient.of(arguments[0]);
            report(start, client.read(client.decode(json)));
        } else {
            long start = System.nanoTime();
            InviteClient client = InviteClient.of(arguments[0]);
            report(start, client.read(client.list(arguments[1])));
        }
    }

    private static void report(long start, long length) {
        long nanos = System.nanoTime() - start;
        PrintStream out = System.out;
        out.print(nanos);
        out.print(' ');
        out.println(length);
    }
}
