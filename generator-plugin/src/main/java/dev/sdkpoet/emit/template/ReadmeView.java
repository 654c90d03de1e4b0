package dev.sdkpoet.emit.template;

import java.util.Collection;
import java.util.List;

/**
 * What a README says itself: parts of more than {@value #MAX_LINES} lines, or {@value #MAX_SCHEME_LINES} on authentication, are in {@code
 * docs/README.md} instead, so that no document makes it longer than {@value #MAX_TOTAL}.
 *
 * @param description whether it has what the documents say about themselves
 * @param operations whether it lists all operations
 * @param apis whether it lists all APIs
 * @param models whether it lists all models
 * @param webhooks whether it lists all webhooks
 * @param servers whether it lists all servers
 * @param schemes whether it says how to authenticate
 * @param whole whether it has all of these, so that there is no {@code docs/README.md}
 * @param apiCount how many APIs there are
 * @param modelCount how many models there are
 */
record ReadmeView(
        boolean description,
        boolean operations,
        boolean apis,
        boolean models,
        boolean webhooks,
        boolean servers,
        boolean schemes,
        boolean whole,
        int apiCount,
        int modelCount) {
    static final int MAX_LINES = 100;
    static final int MAX_SCHEME_LINES = 150;
    static final int MAX_TOTAL = 1000;

    /** The longest example. */
    private static final int MAX_EXAMPLE = 60;

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
                sum(documents.stream().map(ReadmeView::webhookLines).toList()) <= MAX_LINES;
        boolean listsServers =
                sum(documents.stream().map(ReadmeView::serverLines).toList()) <= MAX_LINES;
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
