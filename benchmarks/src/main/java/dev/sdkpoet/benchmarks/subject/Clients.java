package dev.sdkpoet.benchmarks.subject;

import dev.sdkpoet.benchmarks.measure.ChildProcess;
import dev.sdkpoet.benchmarks.subject.Generation.Goal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes clients with the generators that are compared. */
public final class Clients {
    private final Path work;
    private final Maven maven;
    private final Drivers drivers;
    private final Map<Path, Client> made = new HashMap<>();

    /** @param work a directory for the clients */
    public Clients(Path work, Maven maven, Drivers drivers) {
        this.work = work;
        this.maven = maven;
        this.drivers = drivers;
    }

    /** Generates a client, as a whole project, unless that was done before. */
    public Client generate(ClientGenerator generator, Path document) throws IOException, InterruptedException {
        Path folder = work.resolve(generator.directory())
                .resolve(document.getFileName().toString());
        Client client = made.get(folder);
        if (client == null) {
            client = generate(generator, document, folder);
            made.put(folder, client);
        }
        return client;
    }

    private Client generate(ClientGenerator generator, Path document, Path folder)
            throws IOException, InterruptedException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        Generation generation = Generation.of(document, folder.resolve("project"), Goal.PROJECT);
        ChildProcess run = ChildProcess.run(generator.command(generation), folder.resolve("generate.log"));
        if (Refusals.in(run).contains(document)) {
            throw new IllegalStateException(
                    generator.label() + " refuses " + document + ". Measure with a document that all generators take.");
        }
        Path pom = generation.first().resolve("pom.xml");
        List<Path> sources = Folders.files(generation.first().resolve("src/main/java"), ".java").stream()
                .filter(source -> !source.endsWith("module-info.java"))
                .toList();
        return new Client(folder, sources, maven.libraries(pom, "compile"), maven.libraries(pom, "runtime"));
    }

    /** A class path with a client for invites, its libraries and its driver. */
    public List<Path> drivenInvites(ClientGenerator generator, Path document) throws IOException, InterruptedException {
        Client client = generate(generator, document);
        ChildProcess.run(client.compileCommand(), client.folder().resolve("compile.log"));
        List<Path> classPath = new ArrayList<>(List.of(client.jar()));
        classPath.addAll(client.libraries());
        return withDriver(generator.clientDriver(), generator.directory(), classPath);
    }

    /** A class path with libraries and a driver for them. */
    public List<Path> withDriver(String driver, String user, List<Path> classPath) throws IOException {
        List<Path> all = new ArrayList<>(classPath);
        all.add(Classes.OWN);
        all.add(drivers.compile(driver, user, all));
        return all;
    }
}
