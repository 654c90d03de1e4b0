package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.Benchmark;
import dev.sdkpoet.benchmarks.Laboratory;
import dev.sdkpoet.benchmarks.measure.ChildProcess;
import dev.sdkpoet.benchmarks.measure.Entrant;
import dev.sdkpoet.benchmarks.subject.ClientGenerator;
import dev.sdkpoet.benchmarks.subject.Folders;
import dev.sdkpoet.benchmarks.subject.Generation;
import dev.sdkpoet.benchmarks.subject.Generation.Goal;
import dev.sdkpoet.benchmarks.subject.Refusals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Generation, in processes of its own: one document, one that is up to date, and many in one JVM. */
public final class GenerationBenchmark implements Benchmark {
    private static final int COLD_ROUNDS = 7;
    private static final int WARM_ROUNDS = 3;

    /** How often one JVM goes over our few documents, so that most of the time it is warm. */
    private static final int PASSES = 8;

    @Override
    public String name() {
        return "generation";
    }

    @Override
    public String run(Laboratory laboratory) throws IOException, InterruptedException {
        StringBuilder figures = new StringBuilder();
        for (Path document : Documents.single(laboratory.settings())) {
            figures.append(cold(laboratory, document)).append('\n');
        }
        figures.append(nothingToDo(laboratory, Documents.invites(laboratory.settings())))
                .append('\n');
        figures.append(warm(laboratory, Documents.ours(laboratory.settings()), PASSES, "our documents"))
                .append('\n');
        Optional<Path> directory = laboratory.settings().documents();
        figures.append(
                directory.isPresent()
                        ? warm(
                                laboratory,
                                Documents.in(directory.get()),
                                1,
                                "`" + directory.get().getFileName() + "`")
                        : "A directory of documents: skipped, since `-Dbenchmark.documents` names none.\n");
        return figures.toString();
    }

    private static String cold(Laboratory laboratory, Path document) throws IOException, InterruptedException {
        List<Entrant> entrants = new ArrayList<>();
        for (ClientGenerator generator : laboratory.generators()) {
            Path folder = folder(laboratory, generator, "cold");
            entrants.add(fresh(generator, Generation.of(document, folder.resolve("out"), Goal.SOURCES), folder));
        }
        entrants.add(Floors.idle(laboratory));
        return laboratory.compare("cold: `" + document.getFileName() + "`", entrants, 1, COLD_ROUNDS);
    }

    private static String nothingToDo(Laboratory laboratory, Path document) throws IOException, InterruptedException {
        List<Entrant> entrants = new ArrayList<>();
        for (ClientGenerator generator : laboratory.generators()) {
            Path folder = folder(laboratory, generator, "again");
            Path output = folder.resolve("out");
            Folders.delete(output);
            execute(generator, Generation.of(document, output, Goal.SOURCES), folder);
            Generation again = Generation.of(document, output, Goal.SOURCES_AGAIN);
            entrants.add(new Entrant(
                    generator.label(), () -> execute(generator, again, folder).sample()));
        }
        entrants.add(Floors.idle(laboratory));
        return laboratory.compare("nothing to do: `" + document.getFileName() + "`", entrants, 1, COLD_ROUNDS);
    }

    private static String warm(Laboratory laboratory, List<Path> documents, int passes, String title)
            throws IOException, InterruptedException {
        List<Path> common = new ArrayList<>(documents);
        Set<Path> refused = new HashSet<>();
        for (ClientGenerator generator : laboratory.generators()) {
            Path folder = folder(laboratory, generator, "warm");
            Folders.delete(folder.resolve("out"));
            refused.addAll(Refusals.in(
                    execute(generator, new Generation(documents, 1, folder.resolve("out"), Goal.SOURCES), folder)));
        }
        common.removeAll(refused);
        List<Entrant> entrants = new ArrayList<>();
        for (ClientGenerator generator : laboratory.generators()) {
            Path folder = folder(laboratory, generator, "warm");
            entrants.add(fresh(generator, new Generation(common, passes, folder.resolve("out"), Goal.SOURCES), folder));
        }
        String count = common.size() * passes + " clients in one JVM, from " + title;
        String left = refused.isEmpty() ? "" : ", without " + refused.size() + " that some generator refuses";
        return laboratory.compare(count + left, entrants, 0, WARM_ROUNDS);
    }

    /** Generates where nothing is. */
    private static Entrant fresh(ClientGenerator generator, Generation generation, Path folder) {
        return new Entrant(generator.label(), () -> {
            Folders.delete(generation.output());
            ChildProcess run = execute(generator, generation, folder);
            if (!Refusals.in(run).isEmpty()) {
                throw new IllegalStateException(generator.label() + " refuses " + Refusals.in(run));
            }
            return run.sample();
        });
    }

    private static ChildProcess execute(ClientGenerator generator, Generation generation, Path folder)
            throws IOException, InterruptedException {
        return ChildProcess.run(generator.command(generation), folder.resolve("log"));
    }

    private static Path folder(Laboratory laboratory, ClientGenerator generator, String scenario) throws IOException {
        return Files.createDirectories(
                laboratory.work("generation").resolve(scenario).resolve(generator.directory()));
    }
}
