package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sdkpoet.PagingSetting.Kind;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of every shape, each walked by its generated method through three pages of a real server. */
class PageWalkTest {
    private static final int PAGES = 3;
    private static final String NO_BODY = "";
    private static final String JSON_FIELDS =
            "requestBody: {content: {application/json: {schema: {type: object, properties: {";
    private static final String FORM_FIELDS =
            "requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {";
    private static final String END = "}}}}}, ";

    /**
     * @param method the HTTP method
     * @param inputs what the operation takes
     * @param answer the properties of its page; "" where the page is the array of items
     * @param page what the server answers, where ITEMS, TOKEN, URL and MORE are filled in
     * @param position what of the request says which page it is about; its group is the token, or the last item
     */
    private record Shape(
            String method,
            String inputs,
            String answer,
            String page,
            String position,
            @Nullable PagingSetting setting) {}

    private static final String ITEM = "{$ref: '#/components/schemas/Thing'}";
    private static final String ITEMS = "data: {type: array, items: " + ITEM + "}";
    private static final Map<String, Shape> SHAPES = new TreeMap<>();

    static {
        read("linkHeader", NO_BODY, "", "ITEMS", token("page_token"));
        read("nextUrl", NO_BODY, ITEMS + ", next_url: {type: string}", "{\"data\":ITEMS,\"next_url\":URL}", token("t"));
        read(
                "halLinks",
                NO_BODY,
                ITEMS
                        + ", _links: {type: object, properties: {next: {type: object, properties: {href: {type: string}}}}}",
                "{\"data\":ITEMS,\"_links\":{\"next\":{\"href\":URL}}}",
                token("t"));
        read(
                "linkArray",
                NO_BODY,
                ITEMS
                        + ", links: {type: array, items: {type: object, properties: {rel: {type: string}, href: {type: string}}}}",
                "{\"data\":ITEMS,\"links\":[{\"rel\":\"self\",\"href\":\"/here\"},{\"rel\":\"next\",\"href\":URL}]}",
                token("t"));
        read(
                "nestedLinkArray",
                NO_BODY,
                ITEMS + ", meta: {type: object, properties: {links: {type: array, items: {type: object, properties:"
                        + " {rel: {type: string, enum: [next, prev]}, url: {type: string}}}}}}",
                "{\"data\":ITEMS,\"meta\":{\"links\":[{\"rel\":\"next\",\"url\":URL}]}}",
                token("t"));
        read(
                "jsonApiLinks",
                NO_BODY,
                ITEMS + ", links: {type: object, properties: {next: {type: string, nullable: true}}}",
                "{\"data\":ITEMS,\"links\":{\"next\":URL}}",
                token("t"));
        read(
                "nextCursor",
                query("cursor"),
                ITEMS + ", next_cursor: {type: string}",
                "{\"data\":ITEMS,\"next_cursor\":TOKEN}",
                token("cursor"));
        read(
                "sameName",
                query("cursor"),
                "payments: {type: array, items: " + ITEM + "}, cursor: {type: string}",
                "{\"payments\":ITEMS,\"cursor\":TOKEN}",
                token("cursor"));
        read(
                "lastItem",
                query("starting_after"),
                ITEMS + ", has_more: {type: boolean}",
                "{\"data\":ITEMS,\"has_more\":MORE}",
                "starting_after=(\\d+)");
        read("pageNumber", number("page"), ITEMS, "{\"data\":ITEMS}", "[?&]page=(\\d)");
        read("offset", number("offset"), ITEMS, "{\"data\":ITEMS}", "[?&]offset=(\\d)");
        add(
                "optionalBody",
                "post",
                JSON_FIELDS + "start_cursor: {type: string}, page_size: {type: integer}" + END,
                "results: {type: array, items: " + ITEM
                        + "}, next_cursor: {type: string, nullable: true}, has_more: {type: boolean}",
                "{\"results\":ITEMS,\"next_cursor\":TOKEN,\"has_more\":MORE}",
                token("start_cursor"),
                null);
        add(
                "cursorThatStays",
                "post",
                JSON_FIELDS + "cursor: {type: string}, count: {type: integer}" + END,
                "added: {type: array, items: " + ITEM + "}, next_cursor: {type: string}, has_more: {type: boolean}",
                "{\"added\":ITEMS,\"next_cursor\":\"pNEXT\",\"has_more\":MORE}",
                token("cursor"),
                null);
        add(
                "form",
                "post",
                FORM_FIELDS + "cursor: {type: string}, limit: {type: integer}" + END,
                ITEMS + ", response_metadata: {type: object, properties: {next_cursor: {type: string}}}",
                "{\"data\":ITEMS,\"response_metadata\":{\"next_cursor\":TOKEN}}",
                "cursor=(p\\d)",
                null);
        add(
                "saidForm",
                "post",
                FORM_FIELDS + "from: {type: string}" + END,
                ITEMS + ", rest: {type: string}",
                "{\"data\":ITEMS,\"rest\":TOKEN}",
                "from=(p\\d)",
                said("saidForm", Kind.TOKEN, "/rest", "from"));
        add(
                "saidNestedBody",
                "post",
                JSON_FIELDS + "pagination: {type: object, properties: {starting_after: {type: string}}}" + END,
                ITEMS
                        + ", pages: {type: object, properties: {next: {type: object, properties: {starting_after: {type: string}}}}}",
                "{\"data\":ITEMS,\"pages\":{\"next\":{\"starting_after\":TOKEN}}}",
                token("starting_after"),
                said("saidNestedBody", Kind.TOKEN, "/pages/next/starting_after", "/pagination/starting_after"));
        add(
                "saidAfter",
                "get",
                query("after"),
                "",
                "USERS",
                "[?&]after=(\\d+)",
                said("saidAfter", Kind.LAST_ITEM, "/user/id", "after"));
        add(
                "saidRelation",
                "get",
                NO_BODY,
                ITEMS
                        + ", more: {type: array, items: {type: object, properties: {kind: {type: string}, to: {type: string}}}}",
                "{\"data\":ITEMS,\"more\":[{\"kind\":\"forth\",\"to\":URL}]}",
                token("t"),
                said("saidRelation", Kind.NEXT_URL, "/more/kind=forth/to", null));
    }

    private static String token(String name) {
        return "[?&\"]%s(?:=|\":\")(p\\d)".formatted(name);
    }

    private static String query(String name) {
        return "parameters: [{name: " + name + ", in: query, schema: {type: string}}], ";
    }

    private static String number(String name) {
        return "parameters: [{name: " + name + ", in: query, schema: {type: integer}}], ";
    }

    private static PagingSetting said(String operation, Kind kind, String next, @Nullable String parameter) {
        return new PagingSetting("", operation, kind, operation.equals("saidAfter") ? "" : "/data", next, parameter);
    }

    private static void read(String name, String inputs, String answer, String page, String position) {
        add(name, "get", inputs, answer, page, position, null);
    }

    private static void add(
            String name,
            String method,
            String inputs,
            String answer,
            String page,
            String position,
            @Nullable PagingSetting setting) {
        SHAPES.put(name, new Shape(method, inputs, answer, page, position, setting));
    }

    private final List<String> received = new CopyOnWriteArrayList<>();

    @TempDir
    private Path work;

    private String document() {
        StringBuilder paths = new StringBuilder();
        SHAPES.forEach((name, shape) -> {
            String schema = shape.answer().isEmpty()
                    ? "{type: array, items: " + ITEM + "}"
                    : "{title: " + name + " page, type: object, properties: {" + shape.answer() + "}}";
            String header = name.equals("linkHeader") ? "headers: {Link: {schema: {type: string}}}, " : "";
            paths.append(
                    "  /%s: {%s: {operationId: %s, tags: [lists], %sresponses: {'200': {description: ok, %scontent: {application/json: {schema: %s}}}}}}\n"
                            .formatted(name, shape.method(), name, shape.inputs(), header, schema));
        });
        return """
                openapi: 3.0.3
                info: {title: Lists, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                %scomponents:
                  schemas:
                    Thing:
                      type: object
                      properties:
                        id: {type: integer}
                        user: {type: object, properties: {id: {type: string}}}
                """.formatted(paths);
    }

    private GenerationRequestBuilder request(PagingSetting... settings) throws IOException {
        List<PagingSetting> paging = new ArrayList<>(List.of(settings));
        SHAPES.values().stream()
                .filter(shape -> shape.setting() != null)
                .map(Shape::setting)
                .filter(setting ->
                        paging.stream().noneMatch(other -> other.operation().equals(setting.operation())))
                .forEach(paging::add);
        return GenerationRequest.builder()
                .document(new DocumentSource("", Files.writeString(work.resolve("api.yaml"), document()), "api.yaml"))
                .basePackage("example")
                .clientName("Example")
                .wholeRuntime(true)
                .paging(paging)
                .output(work.resolve("out"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String name = exchange.getRequestURI().getPath().substring(1);
            String all = URLDecoder.decode(exchange.getRequestURI() + " " + body, StandardCharsets.UTF_8);
            received.add(exchange.getRequestMethod() + " " + all.strip());
            Shape shape = SHAPES.get(name);
            int page = page(name, shape, all);
            if (name.equals("linkHeader") && page < PAGES) {
                exchange.getResponseHeaders().add("Link", "<" + url(name, page) + ">; rel=\"next\"");
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = filled(name, shape, page).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Which page a request is about, from 1. */
    private static int page(String name, Shape shape, String request) {
        Matcher position = Pattern.compile(shape.position()).matcher(request);
        if (!position.find()) {
            return 1;
        }
        String text = position.group(1);
        if (text.startsWith("p")) {
            return Integer.parseInt(text.substring(1));
        }
        int number = Integer.parseInt(text);
        return name.equals("pageNumber") ? number : number / 2 + 1;
    }

    private static String url(String name, int page) {
        return "/" + name + (name.equals("linkHeader") ? "?page_token=p" : "?t=p") + (page + 1);
    }

    private static String filled(String name, Shape shape, int page) {
        boolean isLast = page >= PAGES;
        List<Integer> ids = page > PAGES ? List.of() : List.of(2 * page - 1, 2 * page);
        return shape.page()
                .replace(
                        "ITEMS",
                        ids.stream().map(id -> "{\"id\":" + id + "}").collect(Collectors.joining(",", "[", "]")))
                .replace(
                        "USERS",
                        ids.stream()
                                .map(id -> "{\"id\":" + id + ",\"user\":{\"id\":\"" + id + "\"}}")
                                .collect(Collectors.joining(",", "[", "]")))
                .replace("TOKEN", isLast ? "null" : "\"p" + (page + 1) + "\"")
                .replace("pNEXT", "p" + (page + 1))
                .replace("URL", isLast ? "null" : "\"" + url(name, page) + "\"")
                .replace("MORE", Boolean.toString(!isLast));
    }

    private String run(String code, GenerationRequestBuilder request) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        try {
            return GeneratedClient.of(request)
                    .run("""
                    var api = Example.builder().serverUrl("http://127.0.0.1:%d").maxRetries(0).build().lists();
                    %s""".formatted(server.getAddress().getPort(), code));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void every_shape_is_walked_to_its_end() throws IOException {
        String code = SHAPES.keySet().stream()
                .map(name ->
                        "seen.append(\"%s \").append(api.%sPages().stream().map(Thing::id).toList()).append('\\n');\n"
                                .formatted(name, name))
                .collect(Collectors.joining("", "StringBuilder seen = new StringBuilder();\n", "return seen;"));
        assertThat(run(code, request()).lines())
                .containsExactlyElementsOf(SHAPES.keySet().stream()
                        .map(name -> name + " [1, 2, 3, 4, 5, 6]")
                        .toList());
    }

    @Test
    void what_a_caller_sends_is_sent_with_each_page() throws IOException {
        run("""
                api.optionalBodyPages(OptionalBodyOptions.builder()
                        .body(OptionalBodyRequest.builder().pageSize(2).build()).build()).stream().count();
                api.formPages(FormOptions.builder().limit(2).build()).stream().count();
                return "";""", request());
        assertThat(received)
                .containsExactly(
                        "POST /optionalBody {\"page_size\":2}",
                        "POST /optionalBody {\"page_size\":2,\"start_cursor\":\"p2\"}",
                        "POST /optionalBody {\"page_size\":2,\"start_cursor\":\"p3\"}",
                        "POST /form limit=2",
                        "POST /form limit=2&cursor=p2",
                        "POST /form limit=2&cursor=p3");
    }

    @Test
    void a_pointer_that_leads_to_no_link_is_an_error_and_never_an_early_end() throws IOException {
        PagingSetting toObject =
                new PagingSetting("", "saidRelation", Kind.NEXT_URL, "/data", "/more/kind=forth", null);
        assertThatThrownBy(() -> run("return api.saidRelationPages().stream().count();", request(toObject)))
                .hasRootCauseMessage("The link or token to the next page is neither a text nor a number");
        assertThat(received).hasSize(1);
    }

    @Test
    void the_log_lists_each_way() throws IOException {
        assertThat(new SdkGenerator().generate(request().build()).paging())
                .contains(
                        "Pages by the link in /links/rel=next/href: linkArray",
                        "Pages by the token in /response_metadata/next_cursor, sent in the form as cursor: form",
                        "Pages by the last item's /user/id, sent as after: saidAfter",
                        "Pages by the token in /pages/next/starting_after, sent in the body as /pagination/starting_after:"
                                + " saidNestedBody");
    }
}
