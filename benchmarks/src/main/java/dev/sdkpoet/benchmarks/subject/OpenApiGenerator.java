package dev.sdkpoet.benchmarks.subject;

import dev.sdkpoet.benchmarks.subject.Generation.Goal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** OpenAPI Generator's generator {@code java} with one of its libraries, called as its command line calls it. */
public final class OpenApiGenerator implements ClientGenerator {
    /** The libraries that are compared. */
    public enum Library {
        /** What {@code java} uses unless told otherwise. */
        OKHTTP_GSON("okhttp-gson", "OkHttpGsonInvites", "`java`"),
        NATIVE("native", "NativeInvites", "`java`, `native`");

        private final String wireName;
        private final String driverClass;
        private final String shown;

        Library(String wireName, String driverClass, String shown) {
            this.wireName = wireName;
            this.driverClass = driverClass;
            this.shown = shown;
        }

        /** How reports name a client of this library. */
        public String label() {
            return "OpenAPI Generator, " + shown;
        }
    }

    private final Library library;
    private final List<Path> classPath;

    public OpenApiGenerator(Library library, Path jar, Drivers drivers) throws IOException {
        this.library = library;
        classPath = List.of(jar, drivers.compile("openapi-generator", library.wireName, List.of(jar)));
    }

    @Override
    public String label() {
        return library.label();
    }

    @Override
    public String directory() {
        return library.wireName;
    }

    @Override
    public List<String> command(Generation generation) {
        List<String> main = new ArrayList<>(List.of(
                "dev.sdkpoet.benchmarks.drivers.OpenApiGeneration",
                generation.output().toString(),
                Integer.toString(generation.passes()),
                library.wireName));
        generation.documents().forEach(document -> main.add(document.toString()));
        List<String> options = List.of(
                "-Dagain=" + (generation.goal() == Goal.SOURCES_AGAIN),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
        return Java.run(options, classPath, main);
    }

    @Override
    public String clientDriver() {
        return library.wireName + "-client";
    }

    @Override
    public String clientDriverClass() {
        return "dev.sdkpoet.benchmarks.drivers." + library.driverClass;
    }
}
