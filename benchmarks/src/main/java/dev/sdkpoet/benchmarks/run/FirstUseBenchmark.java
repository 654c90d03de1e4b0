package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.Benchmark;
import dev.sdkpoet.benchmarks.Laboratory;
import dev.sdkpoet.benchmarks.client.FirstUse;
import dev.sdkpoet.benchmarks.measure.ChildProcess;
import dev.sdkpoet.benchmarks.measure.Entrant;
import dev.sdkpoet.benchmarks.measure.Quantity;
import dev.sdkpoet.benchmarks.measure.Sample;
import dev.sdkpoet.benchmarks.subject.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the first call costs, and the first decoding: in a JVM that has done nothing else. */
public final class FirstUseBenchmark implements Benchmark {
    private static final int ROUNDS = 11;

    @Override
    public String name() {
        return "first-call";
    }

    @Override
    public String run(Laboratory laboratory) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(laboratory.work("first-call"));
        Path page = folder.resolve("page.json");
        Files.write(page, InvitePage.json());
        List<DrivenClient> clients = DrivenClient.all(laboratory);
        try (InviteServer server = new InviteServer(InvitePage.json())) {
            return compare(laboratory, "a client is made and lists 50 invites", clients, List.of(server.url())) + "\n"
                    + compare(laboratory, "50 invites are decoded", clients, List.of("decode", page.toString()));
        }
    }

    private static String compare(
            Laboratory laboratory, String title, List<DrivenClient> clients, List<String> arguments)
            throws IOException, InterruptedException {
        Answers answers = new Answers();
        List<Entrant> entrants = new ArrayList<>();
        for (DrivenClient client : clients) {
            entrants.add(new Entrant(client.label(), () -> use(laboratory, client, arguments, answers)));
        }
        entrants.add(Floors.idle(laboratory));
        return laboratory.compare(title, entrants, 1, ROUNDS);
    }

    private static Sample use(Laboratory laboratory, DrivenClient client, List<String> arguments, Answers answers)
            throws IOException, InterruptedException {
        List<String> main = new ArrayList<>(List.of(FirstUse.class.getName(), client.driver()));
        main.addAll(arguments);
        List<String> command = Java.run(List.of(), client.classPath(), main);
        ChildProcess run =
                ChildProcess.run(command, laboratory.work("first-call").resolve("log"));
        String[] figures = run.output().get(run.output().size() - 1).split(" ");
        if (!client.isFloor()) {
            answers.check(client.label(), Long.parseLong(figures[1]));
        }
        return run.sample().with(Quantity.FIRST_USE, Double.parseDouble(figures[0]));
    }

    /** All clients have to read the same from the same page. */
    private static final class Answers {
        private OptionalLong expected = OptionalLong.empty();

        void check(String label, long found) {
            if (expected.isEmpty()) {
                expected = OptionalLong.of(found);
            } else if (expected.getAsLong() != found) {
                throw new IllegalStateException(label + " read " + found + " from the page, others "
                        + expected.getAsLong() + ". Compare what their drivers read.");
            }
        }
    }
}
