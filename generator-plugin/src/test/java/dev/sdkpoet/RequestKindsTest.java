package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What requests of unusual kinds look like to a real server. */
class RequestKindsTest {
    private static GeneratedClient client(String name) throws IOException {
        return GeneratedClient.of(GoldenCase.CASES.resolve(name).resolve("openapi.yaml"));
    }

    @Test
    void days_are_days_and_periods_can_be_sent_wherever_a_duration_can() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("{\"period\":\"P1Y2M\",\"breaks\":[\"PT960H\"]}")) {
            assertThat(client("durations").run("""
                    java.time.Duration forty = java.time.Duration.ofDays(40);
                    java.time.Period year = java.time.Period.ofYears(1);
                    Example api = %s;
                    Plan plan = Plan.builder().period(year).breaks(List.of(forty)).limits(Map.of("a", forty)).weight(2).build();
                    Plan read = api.plans().putPlan(forty, year, 35625, plan, PutPlanOptions.builder()
                            .pauses(List.of(forty, year)).xTtl(year).age(forty).ages(plan).build());
                    api.plans().putPlan(forty, forty, 0.5, read);
                    api.plans().createReminder(year, CreateReminderOptions.builder().again(List.of(forty)).weight(3.0).build());
                    return read.member("period").orElseThrow();
                    """.formatted(server.client()))).isEqualTo("\"P1Y2M\"");
            assertThat(server.received())
                    .extracting(LoopbackServer.Received::line)
                    .containsExactly("""
                            PUT /plans/P40D?window=P1Y&weight=35625&pauses=P40D&pauses=P1Y&ages%5Bperiod%5D=P1Y\
                            &ages%5Bbreaks%5D%5B0%5D=P40D&ages%5Blimits%5D%5Ba%5D=P40D&ages%5Bweight%5D=2
                            {"period":"P1Y","breaks":["P40D"],"limits":{"a":"P40D"},"weight":2}""", """
                            PUT /plans/P40D?window=P40D&weight=0.5
                            {"period":"P1Y2M","breaks":["PT960H"]}""", """
                            POST /reminders
                            after=P1Y&again=P40D&weight=3""");
            assertThat(server.received().get(0).header("X-Ttl")).isEqualTo("P1Y");
            assertThat(server.received().get(0).header("Cookie")).isEqualTo("age=P40D");
        }
    }

    @Test
    void a_parameter_with_one_value_is_sent_by_the_client() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("{}")) {
            client("constants").run("""
                    Example api = %s;
                    api.notes().getNote("7", GetNoteOrder.UP);
                    api.notes().getNote("7", GetNoteOrder.DOWN, GetNoteOptions.builder().expand("author").build());
                    api.notes().getNoteCall("7", GetNoteOrder.UP).withHeader("Api-Version", "2025-01-01").execute();
                    api.notes().listNotes();
                    return "";
                    """.formatted(server.client()));
            assertThat(server.received())
                    .extracting(LoopbackServer.Received::uri)
                    .containsExactly(
                            "/v3/notes/;kind=plain/7?depth=3&filter=%22all%20notes%22&order=up",
                            "/v3/notes/;kind=plain/7?depth=3&filter=%22all%20notes%22&order=down&expand=author",
                            "/v3/notes/;kind=plain/7?depth=3&filter=%22all%20notes%22&order=up",
                            "/notes/");
            assertThat(server.received())
                    .extracting(received -> received.header("Api-Version"))
                    .containsExactly("2024-10-01", "2024-10-01", "2025-01-01", "2024-10-01");
            assertThat(server.received().get(0).header("X-Beta")).isEqualTo("true");
            assertThat(server.received().get(0).header("Cookie")).isEqualTo("theme=dark");
        }
    }

    @Test
    void a_parameter_with_one_value_is_sent_in_swagger_2_too() throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            GeneratedClient.of("""
                    swagger: '2.0'
                    info: {title: T, version: '1'}
                    host: example.com
                    paths:
                      /{v}/a:
                        get:
                          operationId: getA
                          tags: [things]
                          parameters:
                            - {name: v, in: path, required: true, type: string, enum: [v1]}
                            - {name: api-version, in: query, required: true, type: string, enum: ['2020-01-01']}
                            - {name: X-Count, in: header, required: true, type: integer, enum: [5]}
                          responses: {'204': {description: Done.}}
                    """).run("%s.things().getA(); return 0;".formatted(server.client()));
            assertThat(server.last().uri()).isEqualTo("/v1/a?api-version=2020-01-01");
            assertThat(server.last().header("X-Count")).isEqualTo("5");
        }
    }

    @Test
    void a_field_with_one_value_is_sent_by_the_client() throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            client("constants").run("""
                    NotesApi api = %s.notes();
                    api.createToken("c", CreateTokenOptions.builder().scope("all").client("web").build());
                    api.addAttachment(AddAttachmentRequest.builder().url("u").build());
                    api.addAttachmentAsMultipart(Upload.of("a.txt", new byte[] {65}));
                    api.ping();
                    return "";
                    """.formatted(server.client()));
            assertThat(server.received())
                    .extracting(received -> received.body().replaceAll("--[-0-9a-f]+", "--"))
                    .containsExactly(
                            "grant_type=authorization_code&terms=true&code=c&client=web&scope=all",
                            "{\"kind\":\"link\",\"url\":\"u\"}",
                            """
                            --
                            Content-Disposition: form-data; name="kind"

                            photo
                            --
                            Content-Disposition: form-data; name="pages"
                            Content-Type: application/json

                            1
                            --
                            Content-Disposition: form-data; name="format"
                            Content-Type: application/json
                            X-Part: format

                            "jpeg"
                            --
                            Content-Disposition: form-data; name="file"; filename="a.txt"
                            Content-Type: application/octet-stream

                            A
                            --
                            """.replace("\n", "\r\n"),
                            "ping=1");
        }
    }

    @Test
    void a_field_with_one_value_is_sent_in_swagger_2_too() throws IOException {
        GeneratedClient client = GeneratedClient.of("""
                swagger: '2.0'
                info: {title: T, version: '1'}
                host: example.com
                consumes: [application/x-www-form-urlencoded, multipart/form-data]
                paths:
                  /a:
                    post:
                      operationId: createA
                      tags: [things]
                      parameters:
                        - {name: kind, in: formData, required: true, type: string, enum: [photo]}
                        - {name: count, in: formData, required: true, type: integer, enum: [5]}
                        - {name: sort, in: formData, type: string, enum: [up]}
                      responses: {'204': {description: Done.}}
                """);
        try (LoopbackServer server = LoopbackServer.silent()) {
            client.run("%s.things().createA(); return 0;".formatted(server.client()));
            assertThat(server.last().body()).isEqualTo("kind=photo&count=5");
            client.run("%s.things().createAAsMultipart(); return 0;".formatted(server.client()));
            assertThat(server.last().body())
                    .contains("name=\"kind\"\r\n\r\nphoto\r\n", "name=\"count\"\r\n\r\n5\r\n")
                    .doesNotContain("sort");
        }
    }

    @Test
    void a_form_that_may_be_left_out_is_left_out_or_has_all_that_it_needs() throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            assertThat(client("optional-bodies").run("""
                    OrdersApi api = %s.orders();
                    api.returnOrder("1");
                    api.returnOrder("1", ReturnOrderOptions.builder().kind("return").reasons(List.of("late")).build());
                    api.returnOrderAsMultipart("1");
                    api.returnOrderAsMultipart("1",
                            ReturnOrderAsMultipartOptions.builder().kind("return").reasons(List.of("late")).build());
                    api.addPhoto("2");
                    api.addPhoto("2", AddPhotoOptions.builder().photo(Upload.of("a.png", new byte[1])).build());
                    api.addNotes("3");
                    String refused = "";
                    try {
                        api.returnOrder("1", ReturnOrderOptions.builder().note("n").kind("return").build());
                    } catch (NullPointerException e) {
                        refused += e.getMessage();
                    }
                    try {
                        api.returnOrderAsMultipart("1",
                                ReturnOrderAsMultipartOptions.builder().reasons(List.of("late")).build());
                    } catch (NullPointerException e) {
                        refused += "; " + e.getMessage();
                    }
                    return refused;
                    """.formatted(server.client())))
                    .isEqualTo("The parameter reasons is required; The parameter kind is required");
            assertThat(server.received())
                    .extracting(received ->
                            String.valueOf(received.header("Content-Type")).replaceFirst(";.*", ""))
                    .containsExactly(
                            "null",
                            "application/x-www-form-urlencoded",
                            "null",
                            "multipart/form-data",
                            "null",
                            "multipart/form-data",
                            "null");
            assertThat(server.received().get(1).body()).isEqualTo("kind=return&reasons=late");
            assertThat(server.received().get(2).body()).isEmpty();
        }
    }

    @Test
    void a_body_that_may_be_left_out_is_left_out() throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            client("optional-bodies").run("""
                    Example api = %s;
                    Reason reason = Reason.builder().text("late").build();
                    api.orders().cancelOrder("1");
                    api.orders().cancelOrder("1", CancelOrderOptions.builder().reason(reason).build());
                    api.orders().holdOrder("2", null);
                    api.orders().holdOrder("2", reason);
                    MoveOrderParams.Builder params = MoveOrderParams.builder().a("a").b("b").c("c").d("d").e("e");
                    api.orders().moveOrder(params.build());
                    api.orders().moveOrder(params.reason(reason).build());
                    return "";
                    """.formatted(server.client()));
            assertThat(server.received())
                    .extracting(received -> received.body() + " " + received.header("Content-Type"))
                    .containsExactly(
                            " null",
                            "{\"text\":\"late\"} application/json",
                            " null",
                            "{\"text\":\"late\"} application/json",
                            " null",
                            "{\"text\":\"late\"} application/json");
        }
    }

    @Test
    void a_media_range_is_never_sent() throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            client("media-ranges").run("""
                    BodiesApi api = %s.bodies();
                    Thing thing = Thing.builder().name("x").build();
                    api.sendJson(thing);
                    api.sendJsonCall(thing).withHeader("Content-Type", "application/vnd.thing+json").execute();
                    api.sendSeveral(thing);
                    api.sendApplication(thing);
                    api.sendAny(thing);
                    api.sendNumber(7);
                    api.sendText("x");
                    api.sendAnyText("x");
                    api.sendBytes(RequestBody.of("x"));
                    api.sendImage(StreamedBody.as("image/webp", RequestBody.of("x")));
                    api.sendImageCall(RequestBody.of("x")).withHeader("Content-Type", "image/png").execute();
                    api.sendImage(RequestBody.of("x"));
                    api.sendParts(SendPartsOptions.builder().a("x").build());
                    return "";
                    """.formatted(server.client()));
            assertThat(server.received())
                    .extracting(received ->
                            String.valueOf(received.header("Content-Type")).replaceFirst(";.*", ""))
                    .containsExactly(
                            "application/x.any+json",
                            "application/vnd.thing+json",
                            "application/json",
                            "application/json",
                            "application/json",
                            "application/json",
                            "text/plain",
                            "text/plain",
                            "application/octet-stream",
                            "image/webp",
                            "image/png",
                            "null",
                            "multipart/form-data");
        }
    }

    @Test
    void in_a_media_range_the_header_parameter_is_the_type_that_is_sent() throws IOException {
        GeneratedClient client = client("media-ranges");
        assertThat(client.problems())
                .contains("`text/*` is no media type that can be sent; the header is left out")
                .contains("header `Content-Type` is set from the media types of the operation");
        try (LoopbackServer server = LoopbackServer.silent()) {
            client.run("""
                    BodiesApi api = %s.bodies();
                    RequestBody webp = StreamedBody.as("image/webp", RequestBody.of("x"));
                    api.sendTypedImage("image/png", RequestBody.of("x"));
                    api.sendTypedImage("image/png", webp);
                    api.sendTypedAny();
                    api.sendTypedAny(SendTypedAnyOptions.builder().thing(Thing.builder().name("x").build()).build());
                    api.sendTypedAnyAsBytes(SendTypedAnyAsBytesOptions.builder().body(webp).build());
                    api.sendTypedAnyAsBytes(SendTypedAnyAsBytesOptions.builder()
                            .contentType(SendTypedAnyContentType.TEXT_CSV).body(webp).build());
                    api.sendOneType("x");
                    api.sendTypeOfRange("x");
                    api.sendKnownType(Thing.builder().name("x").build());
                    return "";
                    """.formatted(server.client()));
            assertThat(server.received())
                    .extracting(received -> String.valueOf(received.header("Content-Type")))
                    .containsExactly(
                            "image/png",
                            "image/png",
                            "null",
                            "application/json",
                            "image/webp",
                            "text/csv",
                            "text/markdown",
                            "text/plain",
                            "application/json");
        }
    }

    @Test
    void in_a_media_range_of_swagger_2_the_header_parameter_is_the_type_that_is_sent() throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            GeneratedClient.of("""
                    swagger: '2.0'
                    info: {title: T, version: '1'}
                    host: example.com
                    paths:
                      /a:
                        post:
                          operationId: createA
                          tags: [things]
                          consumes: ['image/*']
                          parameters:
                            - {name: Content-Type, in: header, required: true, type: string}
                            - {name: image, in: body, required: true, schema: {type: string, format: binary}}
                          responses: {'204': {description: Done.}}
                    """)
                    .run("%s.things().createA(\"image/gif\", RequestBody.of(\"x\")); return 0;"
                            .formatted(server.client()));
            assertThat(server.last().header("Content-Type")).isEqualTo("image/gif");
        }
    }

    @Test
    void bytes_under_a_json_media_type_are_sent_and_read_as_they_are() throws IOException {
        try (LoopbackServer server = LoopbackServer.answering("{ \"raw\": 1 }")) {
            assertThat(client("json-bytes").run("""
                    ExportsApi api = %s.exports();
                    api.putExport(RequestBody.of("{ \\"a\\": 1 }"));
                    api.patchExport();
                    try (BinaryResponse export = api.getExport()) {
                        return new String(export.readAllBytes(), "UTF-8");
                    }
                    """.formatted(server.client()))).isEqualTo("{ \"raw\": 1 }");
            assertThat(server.received().get(0).body()).isEqualTo("{ \"a\": 1 }");
            assertThat(server.received().get(0).header("Content-Type")).isEqualTo("application/json");
            assertThat(server.received().get(1).header("Content-Type")).isNull();
        }
    }

    @Test
    void what_a_path_and_a_parameter_say_of_the_query_is_sent_once() throws IOException {
        GeneratedClient client = client("query-in-path");
        assertThat(client.problems())
                .contains("`{query}` is in the query of the path; it is sent as the query parameter `q`")
                .contains("HTTP sends no fragment: what follows `#` in `/act#first` is left out of the request");
        try (LoopbackServer server = LoopbackServer.silent()) {
            client.run("""
                    BlobsApi api = %s.blobs();
                    api.listBlobs();
                    api.listBlobs(ListBlobsOptions.builder().prefix("a/").build());
                    api.setTier("b", "tier2");
                    api.find("a b", FindOptions.builder().at("x").build());
                    api.act();
                    return "";
                    """.formatted(server.client()));
            assertThat(server.received())
                    .extracting(LoopbackServer.Received::uri)
                    .containsExactly(
                            "/?comp=list",
                            "/?comp=list&prefix=a%2F",
                            "/b?mode=fast&comp=tier2",
                            "/find?q=a%20b&at=x",
                            "/act");
        }
    }

    @Test
    void members_that_the_server_makes_are_left_out_of_requests_unless_the_call_keeps_them() throws IOException {
        String owner = "{\"id\":\"o\",\"nick\":\"n\"}";
        String odd = "{\"id\":\"o\",\"age\":1.0}";
        String answer = "{\"id\":1,\"created_at\":\"2020-01-01T00:00:00Z\",\"name\":\"b\",\"owner\":" + owner
                + ",\"reporter\":" + owner + ",\"watchers\":[" + owner + "," + odd + ",7],\"teams\":{\"a\":" + odd
                + ",\"b\":[]}"
                + ",\"cause\":{\"kind\":\"Crash\",\"line\":3,\"file\":\"f\"},\"lead\":{\"id\":\"l\",\"since\":\"2020-01-01\",\"grade\":2}}";
        try (LoopbackServer server = LoopbackServer.answering(answer)) {
            assertThat(client("read-only-members").run("""
                    BugsApi api = %s.bugs();
                    Owner owner = Owner.fromJson("{\\"id\\":\\"o\\",\\"nick\\":\\"n\\"}");
                    Bug bug = api.putBug(Bug.builder().name("b").secret("s").build());
                    api.putBug(bug.toBuilder().secret("t").build());
                    api.putBugCall(bug).withReadOnlyMembers().execute();
                    api.putBug(Bug.builder().name("b").secret("s").build(), PutBugOptions.builder().like(owner).same(owner).build());
                    api.putOwners(List.of(owner));
                    api.putOwnersCall(List.of(owner)).withReadOnlyMembers().execute();
                    api.createOwner(owner);
                    return bug.toJson() + Crash.builder().file("f").build().toJson();
                    """.formatted(server.client())))
                    .isEqualTo(answer + "{\"kind\":\"Crash\",\"file\":\"f\"}");
            assertThat(server.received())
                    .extracting(LoopbackServer.Received::line)
                    .containsExactly(
                            "PUT /bugs\n{\"name\":\"b\",\"secret\":\"s\"}",
                            "PUT /bugs\n{\"name\":\"b\",\"secret\":\"t\",\"reporter\":{\"nick\":\"n\"},"
                                    + "\"watchers\":[{\"nick\":\"n\"},{\"age\":1.0},7],\"teams\":{\"a\":{\"age\":1.0},\"b\":[]},"
                                    + "\"cause\":{\"kind\":\"Crash\",\"file\":\"f\"},\"lead\":{\"grade\":2}}",
                            "PUT /bugs\n" + answer,
                            "PUT /bugs?like%5Bnick%5D=n&same=%7B%22nick%22%3A%22n%22%7D\n{\"name\":\"b\",\"secret\":\"s\"}",
                            "PUT /owners\n[{\"nick\":\"n\"}]",
                            "PUT /owners\n[" + owner + "]",
                            "POST /owners\nowner=%7B%22nick%22%3A%22n%22%7D");
        }
    }
}
