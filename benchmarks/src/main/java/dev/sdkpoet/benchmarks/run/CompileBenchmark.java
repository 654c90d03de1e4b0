package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.Benchmark;
import dev.sdkpoet.benchmarks.Laboratory;
import dev.sdkpoet.benchmarks.measure.ChildProcess;
import dev.sdkpoet.benchmarks.measure.CommandFailure;
import dev.sdkpoet.benchmarks.measure.Entrant;
import dev.sdkpoet.benchmarks.measure.Sample;
import dev.sdkpoet.benchmarks.subject.Client;
import dev.sdkpoet.benchmarks.subject.ClientGenerator;
import dev.sdkpoet.benchmarks.subject.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What compiling a generated client takes, and how large it is. */
public final class CompileBenchmark implements Benchmark {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "compile";
    }

    @Override
    public String run(Laboratory laboratory) throws IOException, InterruptedException {
        StringBuilder figures = new StringBuilder();
        for (Path document : Documents.single(laboratory.settings())) {
            figures.append(figures.isEmpty() ? "" : "\n").append(measure(laboratory, document));
        }
        return figures.toString();
    }

    private static String measure(Laboratory laboratory, Path document) throws IOException, InterruptedException {
        Map<String, Client> clients = new LinkedHashMap<>();
        StringBuilder failures = new StringBuilder();
        for (ClientGenerator generator : laboratory.generators()) {
            Client client = laboratory.clients().generate(generator, document);
            try {
                compile(client);
                clients.put(generator.label(), client);
            } catch (CommandFailure e) {
                long errors = e.output().stream()
                        .filter(line -> line.contains(": error: "))
                        .count();
                failures.append("\n").append(generator.label()).append(": the client of `");
                failures.append(document.getFileName()).append("` doesn't compile, with ");
                failures.append(errors).append(" errors.\n");
            }
        }
        List<Entrant> entrants = new ArrayList<>();
        clients.forEach((label, client) -> entrants.add(new Entrant(label, () -> compile(client))));
        entrants.add(Floors.compiler(laboratory));
        String name = "`" + document.getFileName() + "`";
        String times = laboratory.compare("javac: " + name, entrants, 1, ROUNDS);
        return times + "\n" + Sizes.table("bytes: " + name, clients, laboratory.ratios()) + failures;
    }

    private static Sample compile(Client client) throws IOException, InterruptedException {
        Folders.delete(client.classes());
        return ChildProcess.run(client.compileCommand(), client.folder().resolve("compile.log"))
                .sample();
    }
}
