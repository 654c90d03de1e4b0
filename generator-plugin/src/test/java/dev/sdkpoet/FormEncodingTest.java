package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.FormServer;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forms and multipart bodies that generated clients send, as a server understands them. */
class FormEncodingTest {
    private static final Map<String, GeneratedClient> CLIENTS = new HashMap<>();

    private final FormServer server = new FormServer();

    @AfterEach
    void stop() {
        server.close();
    }

    /**
     * @param api the accessor of the only API
     * @param call {@code sendParts("a", SendPartsOptions.builder().build())}
     */
    private List<String> received(String name, String api, String call) throws IOException {
        GeneratedClient client = CLIENTS.get(name);
        if (client == null) {
            client = GeneratedClient.of(GoldenCase.CASES.resolve(name).resolve("openapi.yaml"));
            CLIENTS.put(name, client);
        }
        client.run("""
                Example.builder().serverUrl("%s").build().%s().%s;
                return 0;
                """.formatted(server.url(), api, call));
        return server.received();
    }

    private List<String> photos(String options) throws IOException {
        return received(
                "part-types",
                "parts",
                "addPhotos(List.of(Upload.of(\"a.png\", \"A\".getBytes()), Upload.of(\"b\", \"B\".getBytes())), AddPhotosOptions.builder()"
                        + options + ".build())");
    }

    @Test
    void each_file_of_an_array_is_a_part_with_its_name_and_the_type() throws IOException {
        assertThat(photos(""))
                .containsExactly(
                        "photos; file=a.png; content-type: image/png | A",
                        "photos; file=b; content-type: image/png | B");
        assertThat(photos(".untyped(List.of(Upload.of(\"c.png\", \"C\".getBytes())))"))
                .endsWith("untyped; file=c.png; content-type: application/octet-stream | C");
    }

    @Test
    void of_several_types_a_file_has_that_of_its_name_or_the_first_or_the_callers() throws IOException {
        assertThat(photos(".cover(Upload.of(\"C.JPEG\", \"C\".getBytes()))"))
                .endsWith("cover; file=C.JPEG; content-type: image/jpeg; x-kind: photo | C");
        assertThat(photos(".cover(Upload.of(\"c.gif\", \"C\".getBytes()))"))
                .endsWith("cover; file=c.gif; content-type: image/png; x-kind: photo | C");
        assertThat(photos(".cover(Upload.of(\"c.jpg\", \"C\".getBytes()).withContentType(\"image/gif\")"
                        + ".withHeader(\"X-Taken\", \"2020-01-02\"))"))
                .endsWith("cover; file=c.jpg; content-type: image/gif; x-kind: photo; x-taken: 2020-01-02 | C");
        assertThat(photos(
                        ".scans(List.of(Upload.of(\"c.pdf\", \"C\".getBytes()), Upload.of(\"d\", \"D\".getBytes())))"))
                .contains(
                        "scans; file=c.pdf; content-type: application/pdf | C",
                        "scans; file=d; content-type: image/tiff;profile=\"a,b\" | D");
    }

    @Test
    void a_range_is_never_sent() throws IOException {
        assertThat(photos(
                        ".others(List.of(Upload.of(\"c.gif\", \"C\".getBytes()), Upload.of(\"d.webp2\", \"D\".getBytes()),"
                                + " Upload.of(\"e.txt\", \"E\".getBytes())))"))
                .contains(
                        "others; file=c.gif; content-type: image/gif | C",
                        "others; file=d.webp2; content-type: application/octet-stream | D",
                        "others; file=e.txt; content-type: application/octet-stream | E");
    }

    @Test
    void bytes_are_base64_each_item_in_a_part_which_says_so_where_it_has_a_type() throws IOException {
        assertThat(photos(".thumbnails(List.of(Bytes.of(new byte[] {1, 2, 3}), Bytes.of(new byte[0])))"
                        + ".icon(Bytes.of(new byte[] {1}))"))
                .contains(
                        "thumbnails; content-type: image/png; content-transfer-encoding: base64 | AQID",
                        "thumbnails; content-type: image/png; content-transfer-encoding: base64 | ",
                        "icon | AQ==");
    }

    @Test
    void a_text_in_a_binary_type_is_the_callers() throws IOException {
        assertThat(photos(".vector(Upload.of(RequestBody.of(\"<svg/>\")))"))
                .endsWith("vector; content-type: image/svg+zip | <svg/>");
    }

    private List<String> record(String options) throws IOException {
        return received(
                "part-types",
                "parts",
                "addRecord(List.of(Person.builder().name(\"x\").build(), Person.builder().name(\"y\").build()),"
                        + " Upload.of(RequestBody.of(\"<h/>\")), AddRecordOptions.builder()" + options + ".build())");
    }

    @Test
    void each_object_of_an_array_is_a_part_unless_the_array_is_declared_as_json() throws IOException {
        assertThat(record(".team(List.of(Person.builder().name(\"z\").build()))"))
                .containsExactly(
                        "people; content-type: application/json | {\"name\":\"x\"}",
                        "people; content-type: application/json | {\"name\":\"y\"}",
                        "history; content-type: application/xml; charset=utf-8 | <h/>",
                        "team; content-type: application/json | [{\"name\":\"z\"}]");
    }

    @Test
    void an_object_is_sent_as_json_of_the_type_that_is_declared_or_in_the_range_or_as_the_caller_gives_it()
            throws IOException {
        assertThat(record(".lead(Person.builder().name(\"l\").build()).choice(Person.builder().name(\"c\").build())"
                        + ".labels(Map.of(\"a\", \"b\")).events(List.of(Upload.of(\"e.xml\", \"<e/>\".getBytes())))"))
                .contains(
                        "lead; content-type: application/vnd.person+json | {\"name\":\"l\"}",
                        "choice; content-type: application/hal+json | {\"name\":\"c\"}",
                        "labels; content-type: application/json | {\"a\":\"b\"}",
                        "events; file=e.xml; content-type: application/xml | <e/>");
    }

    @Test
    void each_text_of_an_array_is_a_part_of_the_type() throws IOException {
        assertThat(record(".rows(List.of(\"1,2\", \"3,4\")).days(List.of(java.time.LocalDate.of(2020, 1, 2)))"
                        + ".notes(List.of(\"n\", \"m\")).breaks(List.of(java.time.Period.ofMonths(1))).laps(List.of(java.time.Duration.ofDays(2))).grid(List.of(List.of(1L, 2L), List.of(3L)))"
                        + ".seen(List.of(java.time.OffsetDateTime.parse(\"2020-01-02T03:04:05Z\"))).sheet(\"5\\t6\")"
                        + ".score(new java.math.BigDecimal(\"1.50\")).naMe(\"q\")"))
                .contains(
                        "rows; content-type: text/csv | 1,2",
                        "rows; content-type: text/csv | 3,4",
                        "days | 2020-01-02",
                        "notes; content-type: application/json | [\"n\",\"m\"]",
                        "breaks | P1M",
                        "laps; content-type: application/json | [\"P2D\"]",
                        "grid; content-type: application/json | [1,2]",
                        "grid; content-type: application/json | [3]",
                        "seen | 2020-01-02T03:04:05Z",
                        "sheet; content-type: text/csv | 5\t6",
                        "score; content-type: text/plain | 1.50",
                        "na%22me | q");
    }

    @Test
    void what_may_be_a_text_an_array_or_an_object_is_written_as_what_it_is() throws IOException {
        String values =
                "new Either.StringValue(\"x\"), new Either.StringList(List.of(\"y\", \"z\")), Person.builder().name(\"p\").build()";
        assertThat(record(".either(new Either.StringValue(\"x\")).eithers(List.of(" + values + "))"))
                .endsWith(
                        "either | x",
                        "eithers | x",
                        "eithers; content-type: application/json | [\"y\",\"z\"]",
                        "eithers; content-type: application/json | {\"name\":\"p\"}");
        assertThat(record(".either(new Either.StringList(List.of(\"y\", \"z\")))"))
                .endsWith("either | y", "either | z");
        assertThat(record(".either(Person.builder().name(\"p\").build())"))
                .endsWith("either; content-type: application/json | {\"name\":\"p\"}");
        assertThat(received(
                        "part-types",
                        "parts",
                        "sendFields(List.of(), SendFieldsOptions.builder().names(new Names.StringList(List.of(\"a\", \"b\")))"
                                + ".either(Person.builder().name(\"p\").build()).build())"))
                .containsExactly("names | a", "names | b", "either | {\"name\":\"p\"}");
        assertThat(
                        received(
                                "part-types",
                                "parts",
                                "sendFields(List.of(), SendFieldsOptions.builder().either(new Either.StringValue(\"x\")).build())"))
                .containsExactly("either | x");
    }

    @Test
    void fields_of_a_form_follow_the_same_rules_without_a_type() throws IOException {
        assertThat(received(
                        "part-types",
                        "parts",
                        "sendFields(List.of(Person.builder().name(\"x\").build(), Person.builder().name(\"y\").build()),"
                                + " SendFieldsOptions.builder().team(List.of(Person.builder().name(\"z\").build()))"
                                + ".lead(Person.builder().name(\"l\").build()).history(\"<h/>\")"
                                + ".icon(Bytes.of(new byte[] {1})).build())"))
                .containsExactly(
                        "people | {\"name\":\"x\"}",
                        "people | {\"name\":\"y\"}",
                        "team | [{\"name\":\"z\"}]",
                        "lead | {\"name\":\"l\"}",
                        "history | <h/>",
                        "icon | AQ==");
    }

    @Test
    void styles_of_parts_are_those_of_a_query_without_percent_encoding() throws IOException {
        assertThat(received("part-styles", "parts", """
                sendStyles(SendStylesOptions.builder().repeated(List.of("a b", "c")).commas(List.of("d", "e&=ü"))
                        .spaces(List.of(1L, 2L)).pipes(List.of("f", "g")).piped(List.of("h", "i"))
                        .days(List.of(java.time.OffsetDateTime.parse("2020-01-02T03:04:05Z"), java.time.OffsetDateTime.parse("2021-01-02T03:04:05Z")))
                        .deep(Point.builder().x(1).y("=").inner(Map.of("k", "v")).build())
                        .members(Point.builder().x(2).y("+%41").build())
                        .flat(Point.builder().x(3).y("z").build()).labels(Map.of("a]=", "b"))
                        .text("t").url(java.net.URI.create("https://example.com/?a=b"))
                        .pages(List.of(Upload.of("p", new byte[] {80}), Upload.of("q", new byte[] {81})))
                        .json(Point.builder().x(4).y("y").build()).build())"""))
                .containsExactly(
                        "repeated | a b",
                        "repeated | c",
                        "commas | d,e&=ü",
                        "spaces | 1 2",
                        "pipes | f|g",
                        "piped | h",
                        "piped | i",
                        "days | 2020-01-02T03:04:05Z,2021-01-02T03:04:05Z",
                        "deep[x] | 1",
                        "deep[y] | =",
                        "deep[inner][k] | v",
                        "x | 2",
                        "y | +%41",
                        "flat | x,3,y,z",
                        "labels[a]=] | b",
                        "text | t",
                        "url | https://example.com/?a=b",
                        "pages; file=p; content-type: application/octet-stream | P",
                        "pages; file=q; content-type: application/octet-stream | Q",
                        "json; content-type: application/json | {\"x\":4,\"y\":\"y\"}");
    }

    @Test
    void other_multipart_types_have_no_styles() throws IOException {
        assertThat(received(
                        "part-styles",
                        "parts",
                        "sendMixed(SendMixedOptions.builder().commas(List.of(\"a\", \"b\")).build())"))
                .containsExactly("commas | a", "commas | b");
    }

    @Test
    void from_3_1_on_files_have_no_type_or_the_media_type_of_their_bytes() throws IOException {
        assertThat(received("part-styles", "parts", """
                sendFiles(Upload.of("r", new byte[] {'R'}), SendFilesOptions.builder()
                        .many(List.of(Upload.of("m", new byte[] {'M'}), Upload.of("n", new byte[] {'N'})))
                        .photo(Upload.of("p.png", new byte[] {'P'})).photos(List.of(Upload.of("q.png", new byte[] {'Q'})))
                        .binary(Upload.of("b", new byte[] {'B'})).base64(Bytes.of(new byte[] {1}))
                        .typed(Upload.of("t.webp", new byte[] {'T'})).json(JsonValue.parse("[1]")).build())"""))
                .containsExactly(
                        "raw; file=r; content-type: application/octet-stream | R",
                        "many; file=m; content-type: application/octet-stream | M",
                        "many; file=n; content-type: application/octet-stream | N",
                        "photo; file=p.png; content-type: application/octet-stream | P",
                        "photos; file=q.png; content-type: application/octet-stream | Q",
                        "binary; file=b; content-type: application/octet-stream | B",
                        "base64 | AQ==",
                        "typed; file=t.webp; content-type: image/webp | T",
                        "json; content-type: application/json | [1]");
    }

    @Test
    void collections_of_swagger_2_are_joined_in_parts_too() throws IOException {
        assertThat(received("collection-formats", "collections", """
                sendParts(Upload.of("f", new byte[] {'F'}), SendPartsOptions.builder()
                        .usual(List.of("a", "b")).csv(List.of("c", "d")).ssv(List.of(1L, 2L)).tsv(List.of("e", "f"))
                        .pipes(List.of(java.time.OffsetDateTime.parse("2020-01-02T03:04:05Z"), java.time.OffsetDateTime.parse("2021-01-02T03:04:05Z")))
                        .multi(List.of("i", "j")).files(List.of(Upload.of("g", new byte[] {'G'}), Upload.of("h", new byte[] {'H'})))
                        .areas(List.of(List.of(1L, 2L), List.of(3L))).lines(List.of(List.of("k", "l"), List.of("m"))).build())"""))
                .containsExactly(
                        "file; file=f; content-type: application/octet-stream | F",
                        "usual | a,b",
                        "csv | c,d",
                        "ssv | 1 2",
                        "tsv | e\tf",
                        "pipes | 2020-01-02T03:04:05Z|2021-01-02T03:04:05Z",
                        "multi | i",
                        "multi | j",
                        "files; file=g; content-type: application/octet-stream | G",
                        "files; file=h; content-type: application/octet-stream | H",
                        "areas | 1|2",
                        "areas | 3",
                        "lines | k,l m");
    }

    @Test
    void collections_of_swagger_2_in_collections_are_joined_in_forms_queries_paths_and_headers() throws IOException {
        assertThat(received("collection-formats", "collections", """
                sendFields(List.of("a", "b"), SendFieldsOptions.builder().ssv(List.of("c", "d")).tsv(List.of("e", "f"))
                        .pipes(List.of("g", "h")).multi(List.of("i", "j")).areas(List.of(List.of(1L, 2L), List.of(3L))).build())"""))
                .containsExactly(
                        "usual | a,b",
                        "ssv | c d",
                        "tsv | e\tf",
                        "pipes | g|h",
                        "multi | i",
                        "multi | j",
                        "areas | 1|2",
                        "areas | 3");
        assertThat(received("collection-formats", "collections", """
                find(List.of(List.of(1L, 2L), List.of(3L)), FindOptions.builder().a(List.of(List.of(1L, 2L), List.of(3L)))
                        .deep(List.of(List.of(List.of(java.time.OffsetDateTime.parse("2020-01-02T03:04:05Z"),
                                java.time.OffsetDateTime.parse("2021-01-02T03:04:05Z")), List.of()), List.of()))
                        .wrong(List.of(List.of("w"), List.of("x", "y"))).xHeader(List.of(List.of("a", "b"), List.of("c"))).build())"""))
                .containsExactly(
                        "/query/1%2C2%7C3?a=1%7C2%093"
                                + "&deep=2020-01-02T03%3A04%3A05Z%202021-01-02T03%3A04%3A05Z%7C&deep="
                                + "&wrong=w,x%2Cy",
                        "X-header: a|b,c");
    }
}
