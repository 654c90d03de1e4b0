package dev.sdkpoet.benchmarks.run;

import dev.sdkpoet.benchmarks.Laboratory;
import dev.sdkpoet.benchmarks.client.Idle;
import dev.sdkpoet.benchmarks.measure.ChildProcess;
import dev.sdkpoet.benchmarks.measure.Entrant;
import dev.sdkpoet.benchmarks.subject.Classes;
import dev.sdkpoet.benchmarks.subject.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What nothing can be faster than. */
final class Floors {
    private Floors() {}

    /** A JVM that starts and does nothing. */
    static Entrant idle(Laboratory laboratory) throws IOException {
        Path folder = Files.createDirectories(laboratory.work("floors"));
        List<String> command = Java.run(List.of(), List.of(Classes.OWN), List.of(Idle.class.getName()));
        return new Entrant(
                "floor, a JVM that does nothing",
                () -> ChildProcess.run(command, folder.resolve("idle.log")).sample());
    }

    /** A compiler that has next to nothing to compile. */
    static Entrant compiler(Laboratory laboratory) throws IOException {
        Path folder = Files.createDirectories(laboratory.work("floors"));
        Path source = folder.resolve("Empty.java");
        Files.writeString(source, "class Empty {}\n");
        Path list = folder.resolve("sources.txt");
        Files.writeString(list, "\"" + source + "\"");
        List<String> command = Java.compile(list, List.of(folder), folder.resolve("classes"));
        return new Entrant(
                "floor, javac of an empty class",
                () -> ChildProcess.run(command, folder.resolve("compiler.log")).sample());
    }
}
