package dev.sdkpoet.benchmarks.subject;

import dev.sdkpoet.benchmarks.subject.Generation.Goal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A revision of sdkpoet, called as its Maven plugin calls it, without Maven. */
public final class Sdkpoet implements ClientGenerator {
    private final String label;
    private final String directory;
    private final List<Path> classPath;

    public Sdkpoet(String label, String directory, Checkout checkout, Drivers drivers) throws IOException {
        this.label = label;
        this.directory = directory;
        classPath = new ArrayList<>(checkout.classPath());
        classPath.add(drivers.compile("sdkpoet", directory, checkout.classPath()));
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String directory() {
        return directory;
    }

    @Override
    public List<String> command(Generation generation) {
        List<String> main = new ArrayList<>(List.of(
                "dev.sdkpoet.benchmarks.drivers.SdkpoetGeneration",
                generation.output().toString(),
                Integer.toString(generation.passes()),
                generation.goal() == Goal.PROJECT ? "PROJECT" : "SOURCES"));
        generation.documents().forEach(document -> main.add(document.toString()));
        return Java.run(List.of("-Dagain=" + (generation.goal() == Goal.SOURCES_AGAIN)), classPath, main);
    }

    @Override
    public String clientDriver() {
        return "sdkpoet-client";
    }

    @Override
    public String clientDriverClass() {
        return "dev.sdkpoet.benchmarks.drivers.SdkpoetInvites";
    }
}
