package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.template.view.ApiView;
import dev.sdkpoet.emit.template.view.DocumentView;
import dev.sdkpoet.emit.template.view.ExampleView;
import dev.sdkpoet.emit.template.view.ModelView;
import dev.sdkpoet.emit.template.view.ReadmeView;
import dev.sdkpoet.emit.template.view.SchemeView;
import java.util.Collection;
import java.util.List;

/** Decides which parts of the documentation are short enough for a README. */
final class ReadmeSize {
    static final int MAX_LINES = 100;
    static final int MAX_SCHEME_LINES = 150;
    static final int MAX_TOTAL = 1000;

    /** The longest example. */
    private static final int MAX_EXAMPLE = 60;

    private ReadmeSize() {}

    /** One with everything, whatever its length. */
    static ReadmeView whole(int apiCount, int modelCount) {
        return new ReadmeView(true, true, true, true, true, true, true, true, apiCount, modelCount);
    }

    static ReadmeView of(
            String description,
            List<DocumentView> documents,
            List<SchemeView> schemes,
            List<ApiView> apis,
            List<ModelView> models) {
        boolean describes = lines(description) <= MAX_LINES;
        boolean listsOperations = sum(apis.stream().map(ApiView::methodCount).toList()) <= MAX_LINES;
        boolean listsApis = apis.size() <= MAX_LINES;
        boolean listsModels = models.size() <= MAX_LINES;
        boolean listsWebhooks =
                sum(documents.stream().map(ReadmeSize::webhookLines).toList()) <= MAX_LINES;
        boolean listsServers =
                sum(documents.stream().map(ReadmeSize::serverLines).toList()) <= MAX_LINES;
        boolean saysSchemes = hasRoom(schemes);
        return new ReadmeView(
                describes,
                listsOperations,
                listsApis,
                listsModels,
                listsWebhooks,
                listsServers,
                saysSchemes,
                describes && listsOperations && listsModels && listsWebhooks && listsServers && saysSchemes,
                apis.size(),
                models.size());
    }

    /** Whether a README says how to authenticate by these schemes itself. */
    static boolean hasRoom(List<SchemeView> schemes) {
        return sum(schemes.stream()
                        .map(scheme -> 9 + scheme.facts().size() + lines(scheme.description()))
                        .toList())
                <= MAX_SCHEME_LINES;
    }

    /** Whether an example isn't too long to be shown in a README. */
    static boolean hasRoom(ExampleView example) {
        return example.imports().size()
                        + example.schemes().size()
                        + example.declarations().size()
                <= MAX_EXAMPLE;
    }

    private static int webhookLines(DocumentView document) {
        return document.hasWebhooks() ? 5 + document.webhooks().size() : 0;
    }

    private static int serverLines(DocumentView document) {
        return sum(document.servers().stream()
                .map(server -> 1 + server.variables().size())
                .toList());
    }

    private static int lines(String text) {
        return (int) text.lines().count();
    }

    private static int sum(Collection<Integer> lines) {
        return lines.stream().mapToInt(Integer::intValue).sum();
    }
}
