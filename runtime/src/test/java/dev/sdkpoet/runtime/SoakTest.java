package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * Many calls of 64 callers at once to a server that breaks one request in twenty (C40, C60, C64, C83). A build makes a few thousand;
 * {@code -Psoak} makes 100,000 and writes its figures into docs/reliability.md.
 */
class SoakTest {
    private static final int CALLERS = 64;
    private static final int CALLS = Integer.getInteger("soak.calls", 4_000);
    private static final int WARM_UP = 2_000;
    private static final String BEGIN = "<!-- soak: written by -Psoak -->\n";
    private static final String END = "<!-- end of soak -->\n";

    /** What a process holds. */
    private record Held(long heap, long directBytes, int threads, int connections) {
        static Held now(SoakServer server) throws InterruptedException {
            for (int i = 0; i < 3; i++) {
                System.gc();
                Thread.sleep(100);
            }
            Runtime runtime = Runtime.getRuntime();
            long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .filter(pool -> pool.getName().equals("direct"))
                    .mapToLong(BufferPoolMXBean::getMemoryUsed)
                    .sum();
            int threads = (int) Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("HttpClient"))
                    .count();
            return new Held(runtime.totalMemory() - runtime.freeMemory(), direct, threads, server.connections());
        }
    }

    private final AtomicIntegerArray succeeded = new AtomicIntegerArray(WARM_UP + CALLS);
    private final LongAdder attempts = new LongAdder();
    private final AtomicInteger failedPosts = new AtomicInteger();
    private final AtomicInteger failedOthers = new AtomicInteger();

    @Test
    void no_call_is_lost_or_doubled_and_nothing_leaks() throws Exception {
        try (SoakServer server = new SoakServer(WARM_UP + CALLS, 20)) {
            ApiClient client = TestClient.of(server.url())
                    .maxRetries(6)
                    .attemptTimeout(Duration.ofSeconds(20))
                    .timeout(Duration.ofSeconds(60))
                    .sleeper(delay -> CompletableFuture.completedFuture(null))
                    .build();
            run(client, 0, WARM_UP);
            Held before = Held.now(server);
            long requests = server.requests();
            int faults = server.faults();
            run(client, WARM_UP, WARM_UP + CALLS);
            requests = server.requests() - requests;
            faults = server.faults() - faults;
            Held after = Held.now(server);

            assertThat(failedOthers)
                    .as("idempotent calls that failed in the end")
                    .hasValue(0);
            for (int call = 0; call < WARM_UP + CALLS; call++) {
                if (isPost(call)) {
                    assertThat(server.accepted(call))
                            .as("how often the server processed the POST " + call)
                            .isEqualTo(1);
                }
                assertThat(succeeded.get(call) == 1)
                        .as("the caller knows what the server knows about call " + call)
                        .isEqualTo(server.isAnswered(call));
            }
            assertThat(after.heap() - before.heap()).as("heap growth").isLessThan(16L << 20);
            assertThat(after.directBytes() - before.directBytes())
                    .as("direct buffers")
                    .isLessThan(8L << 20);
            // The JDK's pool has a worker for each call at a time, and keeps it for a minute; a leak would grow with
            // the calls.
            assertThat(after.threads() - before.threads())
                    .as("growth of the HTTP client's threads")
                    .isLessThanOrEqualTo(CALLERS);
            assertThat(after.connections()).as("connections").isLessThanOrEqualTo(CALLERS);
            assertThat(faults).isBetween((int) (requests / 21), (int) (requests / 19));
            report(server, requests, faults, before, after);
        }
    }

    /** Half of the calls aren't idempotent. */
    private static boolean isPost(int call) {
        return call % 2 == 1;
    }

    private void run(ApiClient client, int from, int to) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            AtomicInteger next = new AtomicInteger(from);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> {
                    for (int call = next.getAndIncrement(); call < to; call = next.getAndIncrement()) {
                        make(client, call);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get(30, TimeUnit.MINUTES);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void make(ApiClient client, int number) {
        String method = isPost(number) ? "POST" : number % 4 == 0 ? "GET" : "PUT";
        Operation operation = Operation.of(method, "/calls");
        RequestBuilder request = client.request(isPost(number) ? operation : operation.idempotent());
        if (!method.equals("GET")) {
            request.body(TypedBody.json("application/json", Codecs.LONG, (long) number));
        }
        ApiCall<JsonValue> call = request.json(Codecs.ANY).withHeader("X-Call", Integer.toString(number));
        try {
            ApiResponse<JsonValue> response = number % 8 < 4
                    ? call.executeForResponse()
                    : call.executeForResponseAsync().join();
            assertThat(((JsonObject) response.body()).get("call")).isEqualTo(JsonValue.of(number));
            attempts.add(response.attempts());
            succeeded.incrementAndGet(number);
        } catch (ApiException | java.util.concurrent.CompletionException e) {
            (isPost(number) ? failedPosts : failedOthers).incrementAndGet();
        }
    }

    private void report(SoakServer server, long requests, int faults, Held before, Held after) throws IOException {
        String report = System.getProperty("soak.report");
        if (report == null) {
            return;
        }
        StringBuilder text = new StringBuilder(BEGIN).append("| what | figure |\n| --- | --- |\n");
        row(text, "calls, by 64 callers at once", "%,d", CALLS);
        row(text, "requests that the server saw", "%,d", requests);
        row(text, "requests that it broke", "%,d (%.1f %%)", faults, 100.0 * faults / requests);
        server.faultsByKind()
                .forEach((kind, count) -> row(
                        text,
                        "of these, warm-up included: "
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        "%,d",
                        count.get()));
        row(text, "GET and PUT that failed in the end", "%,d", failedOthers.get());
        row(text, "POST that the server processed more or less than once", "%,d", 0);
        row(text, "POST that failed for the caller, warm-up included", "%,d", failedPosts.get());
        row(text, "heap before and after", "%.1f MiB, %.1f MiB", mebi(before.heap()), mebi(after.heap()));
        row(
                text,
                "direct buffers before and after",
                "%.1f MiB, %.1f MiB",
                mebi(before.directBytes()),
                mebi(after.directBytes()));
        row(text, "threads of the HTTP client before and after", "%d, %d", before.threads(), after.threads());
        row(text, "open connections before and after", "%d, %d", before.connections(), after.connections());
        Path file = Path.of(report);
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        assertThat(begin).as("the place for the figures in " + file).isBetween(0, end);
        Files.writeString(file, page.substring(0, begin) + text + page.substring(end));
    }

    private static void row(StringBuilder text, String what, String format, Object... figures) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(String.format(Locale.ROOT, format, figures))
                .append(" |\n");
    }

    private static double mebi(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }
}
