package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.Benchmark;
import dev.sdkpoet.benchmarks.Laboratory;
import dev.sdkpoet.benchmarks.client.JsonRuns;
import dev.sdkpoet.benchmarks.measure.ChildProcess;
import dev.sdkpoet.benchmarks.measure.Entrant;
import dev.sdkpoet.benchmarks.measure.Quantity;
import dev.sdkpoet.benchmarks.measure.Sample;
import dev.sdkpoet.benchmarks.subject.Classes;
import dev.sdkpoet.benchmarks.subject.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What decoding and encoding a page costs once the JVM is warm, with JMH. */
public final class JsonCostBenchmark implements Benchmark {
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String run(Laboratory laboratory) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(laboratory.work("json"));
        Path page = folder.resolve("page.json");
        Files.write(page, InvitePage.json());
        List<Entrant> entrants = new ArrayList<>();
        for (DrivenClient client : DrivenClient.all(laboratory)) {
            entrants.add(new Entrant(client.label(), () -> fork(client, page, folder)));
        }
        return laboratory.compare("a page of 50 invites, " + Files.size(page) + " bytes", entrants, 0, ROUNDS);
    }

    /** JMH measures in a fork of its own; a fork of each client follows one of the other, round by round. */
    private static Sample fork(DrivenClient client, Path page, Path folder) throws IOException, InterruptedException {
        List<Path> classPath = new ArrayList<>(client.classPath());
        classPath.addAll(Classes.withJmh());
        List<String> main = List.of(JsonRuns.class.getName(), client.driver(), page.toString());
        ChildProcess run = ChildProcess.run(Java.run(List.of(), classPath, main), folder.resolve("log"));
        Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
        for (String line : run.output()) {
            String[] words = line.split(" ");
            if (words[0].equals(JsonRuns.FIGURE)) {
                boolean decode = words[1].equals("decode");
                values.put(decode ? Quantity.DECODE : Quantity.ENCODE, Double.valueOf(words[2]));
                values.put(decode ? Quantity.DECODE_ALLOCATION : Quantity.ENCODE_ALLOCATION, Double.valueOf(words[3]));
            }
        }
        return new Sample(values);
    }
}
