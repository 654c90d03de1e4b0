package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user does with the clients of the case folders: builds values, sends them, and reads what comes back. */
class UsageTest {
    private static GeneratedClient client(String name) throws IOException {
        return GeneratedClient.of(GoldenCase.CASES.resolve(name).resolve("openapi.yaml"));
    }

    @Test
    void nobody_must_invent_what_the_server_makes() throws IOException {
        assertThat(client("read-write").run("""
                Wire wire = new Wire(201, "application/json", "{\\"id\\":7,\\"name\\":\\"Rex\\"}");
                User made = wire.client().users().createUser(User.builder().name("Rex").password("s").build());
                return wire.line() + " -> " + made.id() + " " + made.password();
                """))
                .isEqualTo("POST https://example.com/users\n{\"name\":\"Rex\",\"password\":\"s\"} -> 7 null");
    }

    @Test
    void what_is_required_and_can_be_given_must_be() {
        assertThatThrownBy(() -> client("read-write").run("return User.builder().build();"))
                .hasMessageContaining("User needs name, password");
    }

    @Test
    void strict_decoding_misses_what_the_server_must_send_only() throws IOException {
        GeneratedClient client = client("read-write");
        assertThat(client.run("""
                Wire wire = new Wire(201, "application/json", "{\\"id\\":7,\\"name\\":\\"Rex\\"}");
                return wire.builder().strictDecoding().build().users()
                        .createUser(User.builder().name("Rex").password("s").build()).toJson();
                """)).isEqualTo("{\"id\":7,\"name\":\"Rex\"}");
        assertThatThrownBy(() -> client.run("""
                Wire wire = new Wire(201, "application/json", "{\\"name\\":\\"Rex\\"}");
                return wire.builder().strictDecoding().build().users()
                        .createUser(User.builder().name("Rex").password("s").build());
                """)).hasMessageContaining("id");
    }

    /** The same JSON always chooses the same variant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contact|{`name`:`A`,`birthday`:`2020-01-01`}|Person",
                "contact|{`name`:`A`,`vat`:`1`}|Firm",
                "contact|{`name`:`A`}|Person",
                "contact|{}|Person",
                "contact|{`vat`:`1`,`other`:2}|Firm",
                "contact|[1]|Unknown",
                "first|{`note`:`x`}|Anything",
                "first|{`id`:`x`}|WithId",
                "first|{}|Anything",
                "model|`small`|Model",
                "model|`huge`|Model"
            })
    void variants_that_overlap_are_chosen_the_same_way_each_time(String member, String json, String type)
            throws IOException {
        String things = "{`" + member + "`:" + json + "}";
        assertThat(client("overlap").run("""
                String json = "%s".replace('`', '"');
                Things things = Things.fromJson(json);
                return things.%s().getClass().getSimpleName() + " " + things.toJson().equals(json);
                """.formatted(things, member))).isEqualTo(type + " true");
    }

    @ParameterizedTest
    @CsvSource({"404, Gone", "400, Problem", "418, Problem", "500, Failure"})
    void the_body_of_an_error_is_that_of_its_status_or_of_its_range_or_of_all(int status, String type)
            throws IOException {
        assertThat(client("responses").run("""
                try {
                    return new Wire(%d, "application/json", "{}").client().answers().getRanges();
                } catch (ApiException e) {
                    return e.status() + " " + e.errorBody().orElseThrow().getClass().getSimpleName();
                }
                """.formatted(status))).isEqualTo(status + " " + type);
    }

    @Test
    void any_success_is_one_and_another_media_type_can_be_had() throws IOException {
        assertThat(client("responses").run("""
                String json = "{\\"name\\":\\"x\\"}";
                Item item = new Wire(299, "application/json", json).client().answers().getRanges();
                StartSeveralResult none = new Wire().client().answers().startSeveral();
                StartSeveralResult job =
                        new Wire(202, "application/json", "{\\"jobId\\":\\"j\\"}").client().answers().startSeveral();
                Wire csv = new Wire(200, "text/csv", "a,b");
                try (BinaryResponse stream = csv.client().answers().getMediaCall()
                        .withHeader("Accept", "text/csv").executeForStream()) {
                    return item.name() + " " + none + " " + job.getClass().getSimpleName() + " "
                            + new String(stream.readAllBytes(), "UTF-8") + " " + csv.sent().contains("Accept: text/csv");
                }
                """)).isEqualTo("x null Job a,b true");
    }

    @Test
    void a_body_that_is_a_text_of_another_format_is_had_all_the_same() throws IOException {
        assertThat(client("responses").run("""
                return new Wire(200, "application/json", "\\"none yet\\"").client().answers().getId();
                """)).isEqualTo("none yet");
    }

    @Test
    void each_operation_goes_to_its_server_unless_one_is_set() throws IOException {
        assertThat(client("servers").run("""
                Wire wire = new Wire();
                StringBuilder lines = new StringBuilder();
                wire.client().things().listThings();
                lines.append(wire.line()).append('\\n');
                wire.client().files().listFiles();
                lines.append(wire.line()).append('\\n');
                wire.client().files().uploadFile();
                lines.append(wire.line()).append('\\n');
                wire.builder().serverUrl("https://us.example.com/v2").build().files().uploadFile();
                lines.append(wire.line()).append('\\n');
                wire.client().files().moveFileCall().withServerUrl("https://x.example.com").execute();
                return lines.append(wire.line());
                """)).isEqualTo("""
                        GET https://eu.example.com/v1/things
                        GET https://files.example.com/files
                        POST https://upload.example.com/main/files
                        POST https://us.example.com/v2/files
                        PUT https://x.example.com/files""");
    }

    @Test
    void a_raw_body_is_sent_as_it_is_with_its_type() throws IOException {
        assertThat(client("raw-bodies").run("""
                Wire wire = new Wire();
                wire.client().orders().createOrder(RequestBody.of("<order/>"));
                String xml = wire.sent();
                wire.client().orders().replaceImageCall(RequestBody.of("png")).withHeader("Content-Type", "image/png").execute();
                String image = wire.sent();
                wire.client().orders().sendForm("a=1&b=%20");
                return xml + "\\n" + image + "\\n" + wire.sent();
                """))
                .contains("Content-Type: application/xml\n\n<order/>")
                .contains("Content-Type: image/png\n\npng")
                .contains("Content-Type: application/x-www-form-urlencoded\n\na=1&b=%20");
    }

    @Test
    void every_media_type_of_a_body_can_be_sent() throws IOException {
        assertThat(client("bodies").run("""
                Wire wire = new Wire(201, "application/json", "{\\"name\\":\\"x\\"}");
                List<String> sent = new ArrayList<>();
                ItemsApi items = wire.client().items();
                items.createItem(Item.builder().name("n").price(new java.math.BigDecimal("1.10")).build());
                sent.add(wire.line());
                items.createItemAsForm("n & m", CreateItemAsFormOptions.builder().price(new java.math.BigDecimal("1.10")).build());
                sent.add(wire.line());
                items.createItemAsXml(RequestBody.of("<item/>"));
                sent.add(wire.line());
                items.createItemAsText("text");
                sent.add(wire.line());
                return String.join("\\n", sent).replace("POST https://example.com/items", ">");
                """)).isEqualTo("""
                        >
                        {"name":"n","price":1.10}
                        >
                        name=n+%26+m&price=1.10
                        >
                        <item/>
                        >
                        text""");
    }

    @Test
    void fields_and_parts_are_encoded_as_the_document_says() throws IOException {
        assertThat(client("forms").run("""
                Wire wire = new Wire();
                FormsApi forms = wire.builder().serverUrl("https://example.com").build().forms();
                Point point = Point.builder().x(new java.math.BigDecimal(1)).y(new java.math.BigDecimal(2)).build();
                forms.sendForm("a b", SendFormOptions.builder().repeated(List.of("p", "q")).commas(List.of("r", "s"))
                        .spaces(List.of(1L, 2L)).pipes(List.of("t", "u")).nested(point).json(point)
                        .url(java.net.URI.create("https://example.com/?v=w")).build());
                String fields = wire.line();
                forms.sendParts(Upload.of("a.png", "png".getBytes()), SendPartsOptions.builder().point(point)
                        .words(List.of("x", "y")).table("1,2").build());
                return fields + wire.line();
                """))
                .contains("plain=a+b&repeated=p&repeated=q&commas=r,s&spaces=1+2&pipes=t%7Cu")
                .contains(
                        "&nested%5Bx%5D=1&nested%5By%5D=2&json=%7B%22x%22%3A1%2C%22y%22%3A2%7D&url=https://example.com/?v=w")
                .contains("name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\npng\r\n")
                .contains("name=\"point\"\r\nContent-Type: application/vnd.point+json\r\n\r\n{\"x\":1,\"y\":2}\r\n")
                .contains("name=\"words\"\r\n\r\nx\r\n", "name=\"words\"\r\n\r\ny\r\n")
                .contains("name=\"table\"\r\nContent-Type: text/csv\r\n\r\n1,2\r\n");
    }

    @Test
    void names_on_the_wire_are_those_of_the_document() throws IOException {
        assertThat(client("parameters").run("""
                Wire wire = new Wire();
                wire.client().things().getOdd("me", GetOddOptions.builder()
                        .startTimeAfter(java.time.LocalDate.of(2020, 1, 2)).startTimeBefore(java.time.LocalDate.of(2020, 1, 3))
                        .filterName("a b").ids(List.of(1L, 2L)).empty("").text("{}")
                        .xNumbers(List.of(3L, 4L)).xPoint(Point.builder().x(1).y(2).build()).cNumbers(List.of(5L, 6L))
                        .build());
                return wire.sent();
                """))
                .contains("tenant=me", "StartTime%3E=2020-01-02", "StartTime%3C=2020-01-03", "filter%5Bname%5D=a%20b")
                .contains("ids%5B%5D=1&ids%5B%5D=2", "empty=&", "text=%7B%7D")
                .contains("X-Numbers: 3,4", "X-Point: x=1,y=2", "c-numbers=5,6");
    }

    @Test
    void a_client_certificate_is_declared_like_other_credentials() throws IOException {
        GeneratedClient client = client("security");
        assertThat(client.run("""
                Wire wire = new Wire();
                wire.builder().mutualTls().build().s().certificate();
                String bare = wire.sent();
                wire.builder().authorization("Digest a=b").build().s().digest();
                return bare + wire.sent();
                """))
                .contains("GET https://example.com/certificate\n", "Authorization: Digest a=b")
                .doesNotContain("Bearer");
        assertThatThrownBy(() -> client.run("new Wire().client().s().certificate(); return 0;"))
                .hasMessageContaining("needs credentials that the client doesn't have: set those of mtls");
    }

    @Test
    void what_is_recursive_survives() throws IOException {
        String json =
                "{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"byName\":{\"x\":{\"name\":\"c\"}}}],\"maybe\":null,"
                        + "\"branch\":{\"name\":\"d\",\"next\":{\"name\":\"e\"}},\"json\":[1,{\"k\":[\"v\"]}],\"endless\":[[[]]]}";
        assertThat(client("recursion")
                        .run("return Tree.fromJson(\"%s\").toJson();".formatted(json.replace("\"", "\\\""))))
                .isEqualTo(json);
    }

    @Test
    void enums_keep_every_value_as_it_is_written() throws IOException {
        assertThat(client("enums").run("""
                StringBuilder values = new StringBuilder();
                for (Codes each : List.of(Codes.VALUE_010, Codes.YES, Codes.VALUE_1_10, Codes.VALUE_2020_01_01)) {
                    values.append(each.value()).append(' ');
                }
                for (String each : List.of("a", "A", "", " ", "+", "-", "1", "new")) {
                    values.append('[').append(Odd.of(each).value()).append(' ').append(Odd.of(each).known()).append(']');
                }
                return values.append(Numbers.MINUS_1.value()).append(Level.HIGH.value()).append(Rate.of(
                        new java.math.BigDecimal("0.5")).known());
                """))
                .isEqualTo(
                        "010 yes 1.10 2020-01-01 "
                                + "[a A_LOWER_CASE][A A][ EMPTY][  SPACE][+ PLUS][- MINUS][1 VALUE_1][new UNRECOGNIZED]-110VALUE_0_5");
    }
}
