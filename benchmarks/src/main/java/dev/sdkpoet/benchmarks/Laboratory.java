package dev.sdkpoet.benchmarks;

import dev.sdkpoet.benchmarks.measure.Entrant;
import dev.sdkpoet.benchmarks.measure.Rounds;
import dev.sdkpoet.benchmarks.report.Comparison;
import dev.sdkpoet.benchmarks.report.Ratios;
import dev.sdkpoet.benchmarks.subject.Checkout;
import dev.sdkpoet.benchmarks.subject.ClientGenerator;
import dev.sdkpoet.benchmarks.subject.Clients;
import dev.sdkpoet.benchmarks.subject.Drivers;
import dev.sdkpoet.benchmarks.subject.Maven;
import dev.sdkpoet.benchmarks.subject.OpenApiGenerator;
import dev.sdkpoet.benchmarks.subject.OpenApiGenerator.Library;
import dev.sdkpoet.benchmarks.subject.Sdkpoet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that benchmarks share: what is compared, and where they work. */
public final class Laboratory {
    private static final String BEFORE = "sdkpoet before";

    private final Settings settings;
    private final List<ClientGenerator> generators;
    private final Clients clients;

    private Laboratory(Settings settings, List<ClientGenerator> generators, Clients clients) {
        this.settings = settings;
        this.generators = generators;
        this.clients = clients;
    }

    static Laboratory open(Settings settings) throws IOException {
        Drivers drivers = new Drivers(
                settings.root().resolve("benchmarks/src/drivers"),
                settings.work().resolve("drivers"));
        List<ClientGenerator> generators = new ArrayList<>();
        generators.add(sdkpoet("sdkpoet", "sdkpoet", settings.root(), settings, drivers));
        Optional<Path> before = settings.before();
        if (before.isPresent()) {
            generators.add(sdkpoet(BEFORE, "before", before.get(), settings, drivers));
        }
        for (Library library : Library.values()) {
            generators.add(new OpenApiGenerator(library, settings.generator(), drivers));
        }
        Maven maven = new Maven(
                settings.mavenHome(),
                settings.isOffline(),
                settings.dependencyPlugin(),
                settings.work().resolve("maven"));
        return new Laboratory(settings, generators, new Clients(settings.work().resolve("clients"), maven, drivers));
    }

    private static Sdkpoet sdkpoet(String label, String directory, Path root, Settings settings, Drivers drivers)
            throws IOException {
        return new Sdkpoet(label, directory, new Checkout(root, settings.repository()), drivers);
    }

    public Settings settings() {
        return settings;
    }

    /** Everything that is compared, this revision of sdkpoet first. */
    public List<ClientGenerator> generators() {
        return generators;
    }

    public Clients clients() {
        return clients;
    }

    /** A directory for one benchmark. */
    public Path work(String name) {
        return settings.work().resolve(name);
    }

    /** What figures are divided by. */
    public Ratios ratios() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Library.OKHTTP_GSON.label(), "to `java`");
        columns.put(Library.NATIVE.label(), "to `native`");
        if (settings.before().isPresent()) {
            columns.put(BEFORE, "to before");
        }
        return new Ratios(columns);
    }

    /**
     * Runs entrants in turn, and returns a table of what was measured.
     *
     * @param discarded how many runs of each don't count
     * @param counted how many do, unless the user sets it
     */
    public String compare(String title, List<Entrant> entrants, int discarded, int counted)
            throws IOException, InterruptedException {
        System.out.println("measuring " + title);
        int rounds = settings.rounds().orElse(counted);
        return new Comparison(ratios()).table(title, Rounds.run(entrants, discarded, rounds));
    }
}
