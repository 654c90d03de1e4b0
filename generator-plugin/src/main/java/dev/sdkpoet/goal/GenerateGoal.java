package dev.sdkpoet.goal;

import dev.sdkpoet.DocumentSource;
import dev.sdkpoet.GenerationReport;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Changes;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.settings.GenerateSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Generates a client, and the tests and fakes that aren't in the same directory. */
public record GenerateGoal(GenerateSettings settings, Surroundings surroundings, Messages messages) {

    public void run(SdkGenerator generator) {
        Layout layout = settings.layout();
        GenerationReport report = generate(generator, layout, settings.output());
        report.paging().forEach(messages::info);
        report.streams().forEach(messages::info);
        messages.report(report.problems());
        if (layout == Layout.SOURCES && settings.hasTests()) {
            // The problems are those of the client again.
            generate(generator, Layout.TESTS, settings.testOutput());
        }
    }

    /** Refuses settings that can't be used, before anything is done. */
    public void check() {
        request(settings.layout(), settings.output());
    }

    private GenerationReport generate(SdkGenerator generator, Layout layout, Path output) {
        long start = System.nanoTime();
        surroundings.claimDirectory(output);
        GenerationRequest request = request(layout, output);
        if (layout == Layout.SOURCES) {
            surroundings.claimPackage("basePackage", request.emitOptions().basePackage());
            claim("apiPackage", request.names().apiPackage());
            claim("modelPackage", request.names().modelPackage());
        }
        if (layout != Layout.TESTS) {
            List<Path> roots = layout == Layout.PROJECT
                    ? List.of(output.resolve("src/main/java"))
                    : surroundings.sourceRoots(settings.isTest());
            OwnClasses.check(request, roots);
        }
        String what = layout == Layout.TESTS ? settings.tests() + " of " : "";
        messages.info("Generating " + what + request.emitOptions().clientName() + " from "
                + request.documents().stream().map(DocumentSource::displayName).collect(Collectors.joining(", ")));
        GenerationReport report = generator.generate(request);
        report.changes()
                .filter(changes -> changes.written() + changes.deleted() > 0)
                .ifPresent(changes -> surroundings.changed(output));
        messages.info(
                summary(report, output) + " (" + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms)");
        return report;
    }

    private void claim(String setting, String name) {
        if (!name.isEmpty()) {
            surroundings.claimPackage(setting, name);
        }
    }

    private GenerationRequest request(Layout layout, Path output) {
        GenerationRequestBuilder builder =
                settings.request(layout).output(output).userFiles(surroundings.userFiles());
        Optional<Path> state = surroundings.state(output);
        if (layout != Layout.PROJECT) {
            state.ifPresent(builder::state);
        }
        return builder.committed(layout == Layout.PROJECT || state.isEmpty()).build();
    }

    private static String summary(GenerationReport report, Path output) {
        if (report.isUpToDate()) {
            return "Up to date: " + output;
        }
        Changes changes = report.changes().orElseThrow();
        return count(report.operations(), "operation") + " and " + count(report.types(), "model") + " in " + output
                + ": " + count(changes.written(), "file") + " written, " + changes.unchanged() + " unchanged, "
                + changes.deleted() + " deleted";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
