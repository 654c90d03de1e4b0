package dev.sdkpoet.corpus;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tries every document of a corpus and reports on each: {@code -Dcorpus.dir=DIR[,DIR…]} or {@code -Dcorpus.list=FILE}. With {@code
 * -Dcorpus.together=DIR} it makes one client of all of them instead, with {@code -Dcorpus.compare=FILE} it compares the size of
 * what is generated for one document with OpenAPI Generator's, with {@code -Dcorpus.apis=FILE[,FILE…]} it counts their APIs, with
 * {@code -Dcorpus.types=FILE[,FILE…]} their types.
 *
 * <p>Each core has one worker, a JVM of its own, so that a document that takes too much memory or time costs itself only. With {@code
 * -Dcorpus.section=giants}, all cores work on one document.
 */
public final class CorpusRunner {
    private static final int MINUTES_PER_DOCUMENT = Integer.getInteger("corpus.minutes", 10);
    private static final String HEAP = System.getProperty("corpus.heap", "4g");
    private static final String SECTION = System.getProperty("corpus.section", "corpus");
    /** Giants are measured: one after the other, each in a JVM that has done nothing yet. */
    private static final boolean TIMED = SECTION.equals("giants");

    private CorpusRunner() {}

    public static void main(String[] arguments) throws Exception {
        CorpusReport report = CorpusReport.ofSettings();
        String together = System.getProperty("corpus.together", "");
        String compared = System.getProperty("corpus.compare", "");
        if (!together.isEmpty()) {
            show(report, "together", OneClient.of(Path.of(together)));
            return;
        }
        if (!compared.isEmpty()) {
            Path generator = Path.of(System.getProperty("corpus.generator"));
            show(report, "size", SizeComparison.of(Path.of(compared), generator));
            return;
        }
        String apis = System.getProperty("corpus.apis", "");
        if (!apis.isEmpty()) {
            show(report, "apis", ApiFigures.of(files(apis)));
            return;
        }
        String types = System.getProperty("corpus.types", "");
        if (!types.isEmpty()) {
            show(report, "types", TypeFigures.of(files(types)));
            return;
        }
        List<CorpusDocuments.Entry> documents = documents();
        if (documents.isEmpty()) {
            throw new IllegalArgumentException(
                    "no document to try: set -Dcorpus.dir=DIR[,DIR...] or -Dcorpus.list=FILE");
        }
        List<CorpusRow> rows = run(documents);
        Path target = Path.of(System.getProperty("corpus.output", "target/corpus.tsv"));
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(
                target,
                CorpusRow.HEADER + "\n" + rows.stream().map(CorpusRow::toTsv).collect(Collectors.joining("\n")) + "\n");
        report.update(SECTION, TIMED ? CorpusReport.timed(rows) : CorpusReport.documents(rows));
        Totals totals = Totals.of(rows);
        rows.stream().filter(row -> !row.message().isEmpty()).forEach(row -> System.out.println(describe(row)));
        System.out.println(totals);
        System.exit(totals.failed() == 0 && totals.lost() == 0 ? 0 : 1);
    }

    private static List<Path> files(String names) {
        return Arrays.stream(names.split(",")).map(Path::of).toList();
    }

    private static void show(CorpusReport report, String section, String figures) throws IOException {
        System.out.print(figures);
        report.update(section, figures);
    }

    private static String describe(CorpusRow row) {
        String status =
                row.status() == CorpusRow.Status.OK ? "note" : row.status().name();
        return status + " " + row.document() + ": " + row.message();
    }

    private static List<CorpusDocuments.Entry> documents() throws IOException {
        String list = System.getProperty("corpus.list", "");
        if (!list.isEmpty()) {
            return CorpusDocuments.listed(Path.of(list));
        }
        List<Path> folders = Arrays.stream(System.getProperty("corpus.dir", "").split(","))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return CorpusDocuments.below(folders);
    }

    private static List<CorpusRow> run(List<CorpusDocuments.Entry> documents) throws Exception {
        int workers =
                TIMED ? 1 : Math.min(documents.size(), Runtime.getRuntime().availableProcessors());
        // The largest first, so that no core is left alone with a giant at the end.
        List<CorpusDocuments.Entry> order = new ArrayList<>(documents);
        order.sort(Comparator.comparingLong((CorpusDocuments.Entry entry) -> size(entry.file()))
                .reversed());
        Queue<CorpusDocuments.Entry> queue = new ConcurrentLinkedQueue<>(order);
        List<CorpusRow> rows = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                futures.add(threads.submit(() -> drain(queue, rows, watchdog)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
            watchdog.shutdownNow();
        }
        rows.sort(Comparator.comparing(CorpusRow::document));
        return rows;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(
            Queue<CorpusDocuments.Entry> queue, List<CorpusRow> rows, ScheduledExecutorService watchdog) {
        Worker worker = null;
        try {
            for (CorpusDocuments.Entry entry = queue.poll(); entry != null; entry = queue.poll()) {
                if (worker == null) {
                    worker = Worker.start();
                }
                CorpusRow row = worker.run(entry, watchdog);
                rows.add(row);
                if (TIMED) {
                    worker.stop();
                }
                if (TIMED || !worker.isAlive()) {
                    worker = null;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (worker != null) {
                worker.stop();
            }
        }
    }

    /** A JVM that tries one document after another. */
    private record Worker(Process process, BufferedWriter in, BufferedReader out) {

        static Worker start() throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + HEAP,
                            "-Xss16m",
                            TIMED ? "-XX:+UseG1GC" : "-XX:+UseSerialGC", // the other cores have workers of their own
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CorpusWorker.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Worker(
                    process, process.outputWriter(StandardCharsets.UTF_8), process.inputReader(StandardCharsets.UTF_8));
        }

        CorpusRow run(CorpusDocuments.Entry entry, ScheduledExecutorService watchdog) throws IOException {
            ScheduledFuture<?> limit =
                    watchdog.schedule(process::destroyForcibly, MINUTES_PER_DOCUMENT, TimeUnit.MINUTES);
            try {
                in.write(entry.name() + "\t" + entry.file() + "\n");
                in.flush();
                String line = out.readLine();
                return line != null ? CorpusRow.ofLine(line) : died(entry);
            } catch (IOException e) {
                return died(entry);
            } finally {
                limit.cancel(false);
            }
        }

        private CorpusRow died(CorpusDocuments.Entry entry) {
            process.destroyForcibly();
            return CorpusRow.failed(
                    entry.name(), "took more than " + HEAP + " of heap or " + MINUTES_PER_DOCUMENT + " minutes");
        }

        boolean isAlive() {
            return process.isAlive();
        }

        void stop() {
            process.destroy();
        }
    }

    private record Totals(int ok, int refused, int failed, int lossless, int excused, int lost) {
        static Totals of(List<CorpusRow> rows) {
            return new Totals(
                    count(rows, CorpusRow.Status.OK),
                    count(rows, CorpusRow.Status.REFUSED),
                    count(rows, CorpusRow.Status.FAILED),
                    rows.stream().mapToInt(CorpusRow::lossless).sum(),
                    rows.stream().mapToInt(CorpusRow::excused).sum(),
                    rows.stream().mapToInt(CorpusRow::lost).sum());
        }

        private static int count(List<CorpusRow> rows, CorpusRow.Status status) {
            return (int) rows.stream().filter(row -> row.status() == status).count();
        }

        @Override
        public String toString() {
            return ok + " ok, " + refused + " refused, " + failed + " failed; " + lossless + " examples lossless, "
                    + excused + " excused, " + lost + " lost";
        }
    }
}
