package dev.sdkpoet;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.output.Changes;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param operations how many operations the client has
 * @param types how many model classes it has
 * @param changes what happened to the files; empty when everything was up to date
 * @param problems warnings and notes; only the warnings when everything was up to date
 * @param paging how lists page, a line for each way; empty when everything was up to date
 * @param streams which operations answer with a stream, a line for each way to ask; empty when everything was up to date
 */
public record GenerationReport(
        int operations,
        int types,
        Optional<Changes> changes,
        List<Problem> problems,
        List<String> paging,
        List<String> streams) {
    public GenerationReport {
        problems = List.copyOf(problems);
        paging = List.copyOf(paging);
        streams = List.copyOf(streams);
    }

    static GenerationReport nothingToDo(List<Problem> warnings) {
        return new GenerationReport(0, 0, Optional.empty(), warnings, List.of(), List.of());
    }

    static GenerationReport of(GenerationPlan plan, Changes changes, Problems problems) {
        int operations = plan.model().documents().stream()
                .flatMap(document -> document.resources().stream())
                .mapToInt(resource -> resource.operations().size())
                .sum();
        int types = plan.model().documents().stream()
                .map(ApiDocument::types)
                .mapToInt(List::size)
                .sum();
        return new GenerationReport(
                operations,
                types,
                Optional.of(changes),
                problems.all(),
                PagingSummary.of(plan.model()),
                StreamSummary.of(plan.model()));
    }

    public boolean isUpToDate() {
        return changes.isEmpty();
    }
}
