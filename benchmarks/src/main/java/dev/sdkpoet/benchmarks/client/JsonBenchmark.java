package dev.sdkpoet.benchmarks.client;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes and encodes one page of invites with one client, over and over. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH fills the fields
public class JsonBenchmark {
    /** The driver's class. */
    @Param("")
    String driver;

    /** The file with the page. */
    @Param("")
    String page;

    private InviteClient client;
    private byte[] json;
    private Object built;

    @Setup
    public void prepare() throws Exception {
        client = InviteClient.of(driver);
        json = Files.readAllBytes(Path.of(page));
        Object decoded = client.decode(json);
        built = client.build(decoded);
        byte[] encoded = client.encode(built).getBytes(StandardCharsets.UTF_8);
        long before = client.read(decoded);
        long after = client.read(client.decode(encoded));
        if (before != after) {
            throw new IllegalStateException(driver + " read " + before + ", wrote and read again " + after
                    + ". The encoding loses or changes values: compare what it writes with " + page + ".");
        }
    }

    @Benchmark
    public long decode() throws Exception {
        return client.read(client.decode(json));
    }

    @Benchmark
    public String encode() throws Exception {
        return client.encode(built);
    }
}
