package dev.sdkpoet.goal;

import dev.sdkpoet.CheckResult;
import dev.sdkpoet.GenerationReport;
import dev.sdkpoet.GenerationRequest;
import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.LockFile;
import dev.sdkpoet.SdkGenerator;
import dev.sdkpoet.output.Changes;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.settings.CheckSettings;
import java.nio.file.Path;

/** Compares what is committed with what would be generated, or writes it. */
public record CheckGoal(CheckSettings settings, Messages messages) {

    /** @throws GoalFailure if something differs */
    public void run(SdkGenerator generator) {
        Path docs = settings.docs();
        GenerationRequestBuilder builder =
                settings.request(Layout.DOCS).output(docs).committed(true);
        if (settings.isFix()) {
            fix(generator, builder.overwrite(true).build(), docs);
        } else {
            check(generator, builder.build(), docs);
        }
    }

    private void fix(SdkGenerator generator, GenerationRequest request, Path docs) {
        GenerationReport report = generator.generate(request);
        messages.report(report.problems());
        Changes changes = report.changes().orElse(new Changes(0, 0, 0));
        messages.info("Documentation in " + docs + ": " + changes.written() + " files written, " + changes.deleted()
                + " deleted");
        // Planned again, since up-to-date documentation isn't part of the first plan; the lock comes last, when all
        // else has worked.
        LockFile.of(request)
                .ifPresent(lock ->
                        messages.info((lock.write(generator.plan(request)) ? "Lock written: " : "Lock is up to date: ")
                                + settings.lock()));
    }

    private void check(SdkGenerator generator, GenerationRequest request, Path docs) {
        CheckResult result = generator.check(request);
        if (!result.lockDiff().isEmpty()) {
            throw new GoalFailure("The lock " + settings.lock()
                    + " isn't that of the client that would be generated:\n"
                    + result.lockDiff() + result.diff()
                    + "Lines with - are names that callers lose, and lines with + new ones. Run this goal with -Dsdkpoet.fix to write "
                    + "the lock and the documentation, and commit them.");
        }
        if (!result.isCurrent()) {
            throw new GoalFailure("The documentation in " + docs + " isn't what would be generated:\n" + result.diff()
                    + "Run this goal with -Dsdkpoet.fix to update it.");
        }
        messages.info("Documentation in " + docs + " is up to date: " + result.files() + " files");
    }
}
