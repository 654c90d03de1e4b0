package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.PagingSetting.Kind;
import dev.sdkpoet.corpus.InMemoryCompiler;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user says about pages goes before what is recognized; what is recognized is told. */
class PagingSettingsTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /orders:
                get:
                  operationId: listOrders
                  tags: [lists]
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: startKey, in: query, schema: {type: string}}
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            title: OrderPage
                            type: object
                            properties:
                              rows: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                              notes: {type: array, items: {type: string}}
                              former: {type: array, deprecated: true, items: {type: string}}
                              'last/key': {type: string}
                              total: {type: integer}
              /things:
                get:
                  tags: [lists]
                  parameters: [{name: offset, in: query, schema: {type: integer}}]
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}
              /search:
                post:
                  operationId: search
                  tags: [lists]
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema:
                          title: Search
                          type: object
                          properties:
                            text: {type: string}
                            page: {type: object, properties: {after: {type: string}}}
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            title: SearchResult
                            type: object
                            properties:
                              hits: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                              total: {type: integer}
                              cursors: {type: array, items: {type: object, properties: {value: {type: string}}}}
              /done:
                post: {operationId: done, tags: [lists], responses: {'204': {description: ok}}}
            components:
              schemas:
                Thing: {type: object, properties: {id: {type: string}}}
            """;

    @TempDir
    private Path work;

    private static PagingSetting setting(
            String operation, Kind kind, @Nullable String items, @Nullable String next, @Nullable String parameter) {
        return new PagingSetting("", operation, kind, items, next, parameter);
    }

    private GenerationRequestBuilder request(PagingSetting... settings) throws IOException {
        Path file = Files.writeString(work.resolve("openapi.yaml"), DOCUMENT);
        return GenerationRequest.builder()
                .document(new DocumentSource("", file, "openapi.yaml"))
                .basePackage("example")
                .layout(Layout.SOURCES)
                .paging(List.of(settings))
                .output(work.resolve("out"));
    }

    private GenerationPlan plan(PagingSetting... settings) throws IOException {
        return new SdkGenerator().plan(request(settings).build());
    }

    private static String api(GenerationPlan plan) {
        Map<String, String> sources = new TreeMap<>(plan.tree().files());
        assertThat(InMemoryCompiler.compile(sources).errors()).isEmpty();
        return sources.get("example/api/ListsApi.java");
    }

    @Test
    void without_a_setting_what_is_clear_is_recognized() throws IOException {
        assertThat(api(plan()))
                .contains("Paging.offset(page -> page, \"offset\")")
                .doesNotContain("listOrdersPages");
    }

    @Test
    void a_cursor_can_be_the_last_item_or_in_a_body_or_behind_an_array() throws IOException {
        PagingSetting last = new PagingSetting("", "listOrders", Kind.LAST_ITEM, "/rows", "/id", "startKey", "/total");
        assertThat(api(plan(last)))
                .contains("MoreFlag.of(ItemPaging.after(OrderPage::rows, \"startKey\", \"id\"), \"total\")");

        PagingSetting body = setting("search", Kind.TOKEN, "/hits", "/cursors/0/value", "/page/after");
        assertThat(api(plan(body)).replaceAll("\\s+", " "))
                .contains("BodyPaging.token(SearchResult::hits, \"application/json\", List.of(\"page\", \"after\"),"
                        + " \"cursors\", \"0\", \"value\")");
    }

    @Test
    void a_pointer_that_cannot_lead_anywhere_is_an_error() {
        for (PagingSetting wrong : List.of(
                setting("search", Kind.TOKEN, "/hits", "/cursors/value", "/page/after"),
                setting("search", Kind.TOKEN, "/hits", "/total/value", "/page/after"),
                setting("search", Kind.TOKEN, "/hits", "/cursors/0/value", "/text/after"),
                setting("listOrders", Kind.LAST_ITEM, "/rows", "/id/x", "startKey"))) {
            assertThatThrownBy(() -> plan(wrong))
                    .isInstanceOf(GenerationException.class)
                    .hasMessageContaining("can't have a value at");
        }
        assertThatThrownBy(() -> plan(setting("listOrders", Kind.TOKEN, "/rows", "/total", "/x")))
                .hasMessageContaining("doesn't send a JSON body");
        assertThatThrownBy(() -> plan(setting("listOrders", Kind.LAST_ITEM, "/notes", "/id", "startKey")))
                .hasMessageContaining("are no objects that have a name");
    }

    @Test
    void a_list_pages_as_the_user_says() throws IOException {
        PagingSetting token = setting("listOrders", Kind.TOKEN, "/rows", "/last~1key", "startKey");
        assertThat(api(plan(token))).contains("Paging.token(OrderPage::rows, \"startKey\", \"last/key\")");

        PagingSetting link = setting("GET /orders", Kind.NEXT_URL, "/notes", "/last~1key", null);
        assertThat(api(plan(link)))
                .contains("Paging.nextUrl(OrderPage::notes, \"last/key\")")
                .contains("Pages<OrderPage, String> listOrdersPages");

        PagingSetting number = setting("listOrders", Kind.PAGE, "/rows", null, "page");
        assertThat(api(plan(number))).contains("Paging.page(OrderPage::rows, \"page\", 1)");

        PagingSetting former = setting("listOrders", Kind.PAGE, "/former", null, "page");
        assertThat(api(plan(former)))
                .containsPattern(
                        "@SuppressWarnings\\(\"deprecation\"\\)\\s+default Pages<OrderPage, String> listOrdersPages");

        PagingSetting header = setting("GET /things", Kind.LINK_HEADER, null, null, null);
        assertThat(api(plan(header))).contains("Paging.linkHeader(page -> page)");
    }

    @Test
    void a_list_that_the_user_says_has_no_pages_has_none() throws IOException {
        assertThat(api(plan(setting("GET /things", Kind.NONE, null, null, null))))
                .doesNotContain("Pages");
    }

    @Test
    void what_the_document_does_not_declare_is_a_warning() throws IOException {
        GenerationPlan plan = plan(setting("listOrders", Kind.TOKEN, "/rows", "/meta/next", "after"));

        assertThat(api(plan)).contains("Paging.token(OrderPage::rows, \"after\", \"meta\", \"next\")");
        assertThat(plan.problems().stream()
                        .filter(problem -> problem.severity() == Severity.WARNING)
                        .map(Problem::toString))
                .hasSize(2)
                .allMatch(text -> text.startsWith("openapi.yaml:"))
                .anyMatch(text -> text.contains("\"/meta/next\""))
                .anyMatch(text -> text.contains("\"after\""));
    }

    @Test
    void a_setting_that_cannot_be_meant_is_an_error_that_says_what_to_do() {
        refused(setting("", Kind.NONE, null, null, null), "A list has no <operation>. Set its operationId");
        refused(setting("nobody", Kind.NONE, null, null, null), "There is no operation \"nobody\". Name it by");
        refused(setting("listOrders", Kind.TOKEN, "/rows", null, "startKey"), "no <next>. Set it");
        refused(setting("listOrders", Kind.TOKEN, "/rows", "/total", null), "no <parameter>. Set it");
        refused(setting("listOrders", Kind.PAGE, "/rows", "/total", "page"), "takes no <next>. Leave it out.");
        refused(
                setting("listOrders", Kind.NEXT_URL, "/rows", "total", null),
                "\"total\" isn't a JSON pointer in <next>");
        refused(setting("listOrders", Kind.OFFSET, null, null, "page"), "It isn't clear where the items of listOrders");
        refused(setting("listOrders", Kind.OFFSET, "/total", null, "page"), "has no array at \"/total\"");
        refused(setting("GET /things", Kind.NEXT_URL, null, "/next", null), "is no object that has a link or token");
        refused(setting("done", Kind.LINK_HEADER, null, null, null), "done doesn't answer with JSON");
        refused(
                new PagingSetting("v7", "listOrders", Kind.NONE, null, null, null),
                "There is no document \"v7\". Use a <name> of <documents>.");
    }

    private void refused(PagingSetting setting, String message) {
        assertThatThrownBy(() -> plan(setting))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("<paging>: ")
                .hasMessageContaining(message);
    }

    @Test
    void an_operation_of_several_documents_needs_its_document() throws IOException {
        Path file = Files.writeString(work.resolve("other.yaml"), DOCUMENT);
        for (String document : new String[] {"", "v2"}) {
            GenerationRequestBuilder both = GenerationRequest.builder()
                    .document(new DocumentSource("v1", file, "v1.yaml"))
                    .document(new DocumentSource("v2", file, "v2.yaml"))
                    .basePackage("example")
                    .paging(List.of(new PagingSetting(document, "listOrders", Kind.PAGE, "/rows", null, "page")))
                    .output(work.resolve("out"));
            if (document.isEmpty()) {
                assertThatThrownBy(() -> new SdkGenerator().plan(both.build()))
                        .hasMessageContaining(
                                "\"listOrders\" is in several documents: v1, v2. Say which with <document>.");
            } else {
                Map<String, String> files =
                        new SdkGenerator().plan(both.build()).tree().files();
                assertThat(files.get("example/v2/api/ListsApi.java")).contains("listOrdersPages");
                assertThat(files.get("example/v1/api/ListsApi.java")).doesNotContain("listOrdersPages");
            }
        }
    }

    @Test
    void what_pages_is_told_and_a_change_of_it_is_a_change() throws IOException {
        assertThat(new SdkGenerator().generate(request().build()).paging())
                .containsExactly("Pages by the offset in offset: GET /things");
        assertThat(new SdkGenerator().generate(request().build()).isUpToDate()).isTrue();

        PagingSetting token = setting("listOrders", Kind.TOKEN, "/rows", "/last~1key", "startKey");
        assertThat(new SdkGenerator().generate(request(token).build()).paging())
                .containsExactly(
                        "Pages by the offset in offset: GET /things",
                        "Pages by the token in /last~1key, sent as startKey: listOrders");
    }

    @Test
    void many_lists_of_one_kind_are_counted_and_names_are_printable() throws IOException {
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            paths.append("""
                      /l%d:
                        get:
                          operationId: "list\\u001b%d"
                          parameters: [{name: offset, in: query, schema: {type: integer}}]
                          responses:
                            '200':
                              description: ok
                              content: {application/json: {schema: {type: array, items: {type: string}}}}
                    """.formatted(i, i).indent(2));
        }
        Path file = Files.writeString(
                work.resolve("many.yaml"), "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n" + paths);
        List<String> told = new SdkGenerator()
                .generate(GenerationRequest.builder()
                        .document(new DocumentSource("", file, "many.yaml"))
                        .basePackage("example")
                        .output(work.resolve("many"))
                        .build())
                .paging();
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains("list\\u001b0, list\\u001b1").endsWith(" and 2 more");
    }

    @Test
    void settings_of_a_new_document_are_passed_over_where_they_dont_fit_the_old_one() throws IOException {
        PagingSetting[] settings = {
            setting("listOrders", Kind.TOKEN, "/rows", "/last~1key", "startKey"),
            setting("GET /things", Kind.OFFSET, "/rows", null, "offset"),
            setting("listNewest", Kind.PAGE, null, null, "page"),
            new PagingSetting("v2", "done", Kind.NONE, null, null, null)
        };
        assertThatThrownBy(() -> request(settings).build()).isInstanceOf(GenerationException.class);

        GenerationPlan plan = new SdkGenerator()
                .plan(request(settings).unfitSettingsIgnored(true).build());

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.tree().files().get("example/api/ListsApi.java"))
                .contains("listOrdersPages(")
                .doesNotContain("getThingsPages(");
    }
}
