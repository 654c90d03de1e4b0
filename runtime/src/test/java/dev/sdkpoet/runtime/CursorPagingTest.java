package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that follow each other by a cursor: the last item, or a token in the body of the request. */
class CursorPagingTest {
    private static final Function<JsonValue, @Nullable List<JsonValue>> ITEMS = CursorPagingTest::items;

    private static @Nullable List<JsonValue> items(JsonValue page) {
        return page instanceof JsonObject object && object.get("data") instanceof JsonArray array
                ? array.values()
                : null;
    }

    private static String body(TestServer.Received request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    private static RequestBuilder request(TestServer server, String method) {
        return TestClient.of(server.url()).maxRetries(0).build().request(Operation.of(method, "/list"));
    }

    /** The items of all pages, which a server answers one after the other. */
    private static List<String> walk(ApiCall<JsonValue> call, Paging<JsonValue, JsonValue> paging) {
        return Pages.of(call, paging).stream().map(JsonValue::toJson).toList();
    }

    private static TestServer answering(String... pages) {
        return TestServer.script((request, number) -> Answer.json(pages[number - 1]));
    }

    @Test
    void the_next_page_begins_after_the_last_item_until_there_are_no_more() {
        try (TestServer server = answering(
                "{\"data\":[{\"id\":\"a\"},{\"id\":\"b c\"}],\"has_more\":true}",
                "{\"data\":[{\"id\":\"d\"}],\"has_more\":false}")) {
            Paging<JsonValue, JsonValue> paging =
                    MoreFlag.of(ItemPaging.after(ITEMS, "starting_after", "id"), "has_more");
            assertThat(walk(request(server, "GET").query("limit", 2).json(Codecs.ANY), paging))
                    .hasSize(3);
            assertThat(server.requests)
                    .extracting(TestServer.Received::uri)
                    .containsExactly("/list?limit=2", "/list?limit=2&starting_after=b%20c");
        }
    }

    @Test
    void without_word_of_more_an_empty_page_is_the_last() {
        try (TestServer server = answering("{\"data\":[{\"id\":7}]}", "{\"data\":[]}")) {
            Paging<JsonValue, JsonValue> paging =
                    MoreFlag.of(ItemPaging.after(ITEMS, "starting_after", "id"), "has_more");
            assertThat(walk(request(server, "GET").json(Codecs.ANY), paging)).hasSize(1);
            assertThat(server.requests.get(1).uri()).isEqualTo("/list?starting_after=7");
        }
    }

    @Test
    void a_last_item_without_a_name_is_an_error_and_not_the_end() {
        try (TestServer server = answering("{\"data\":[{\"name\":\"a\"}],\"has_more\":true}")) {
            Paging<JsonValue, JsonValue> paging = ItemPaging.after(ITEMS, "starting_after", "id");
            assertThatThrownBy(() -> walk(request(server, "GET").json(Codecs.ANY), paging))
                    .isInstanceOf(PagingException.class)
                    .hasMessageContaining("The last item has no id");
        }
    }

    @Test
    void a_token_goes_into_the_body_and_leaves_the_rest_of_it_alone() {
        try (TestServer server = answering(
                "{\"data\":[1],\"next\":12345678901234567890,\"more\":true}",
                "{\"data\":[2],\"next\":\"x\",\"more\":true}",
                "{\"data\":[3],\"next\":\"x\",\"more\":false}")) {
            Paging<JsonValue, JsonValue> paging =
                    MoreFlag.of(BodyPaging.token(ITEMS, "application/json", List.of("page", "cursor"), "next"), "more");
            ApiCall<JsonValue> call = request(server, "POST")
                    .body(TypedBody.json(
                            "application/json", Codecs.ANY, JsonValue.parse("{\"page\":{\"size\":1},\"q\":1.0}")))
                    .json(Codecs.ANY);
            assertThat(walk(call, paging)).containsExactly("1", "2", "3");
            assertThat(server.requests)
                    .extracting(CursorPagingTest::body)
                    .containsExactly(
                            "{\"page\":{\"size\":1},\"q\":1.0}",
                            "{\"page\":{\"size\":1,\"cursor\":12345678901234567890},\"q\":1.0}",
                            "{\"page\":{\"size\":1,\"cursor\":\"x\"},\"q\":1.0}");
        }
    }

    @Test
    void a_body_that_was_left_out_has_the_token_only() {
        try (TestServer server = answering("{\"data\":[1],\"next\":\"x\"}", "{\"data\":[2],\"next\":null}")) {
            Paging<JsonValue, JsonValue> paging =
                    BodyPaging.token(ITEMS, "application/json", List.of("cursor"), "next");
            assertThat(walk(request(server, "POST").json(Codecs.ANY), paging)).containsExactly("1", "2");
            assertThat(body(server.requests.get(1))).isEqualTo("{\"cursor\":\"x\"}");
            assertThat(server.requests.get(1).header("Content-Type")).isEqualTo("application/json");
        }
    }

    @Test
    void read_only_members_of_the_body_are_on_all_pages_or_on_none() {
        FieldSet fields = new FieldSet("query");
        fields.add("id", Codecs.LONG, Field.READ_ONLY);
        Codec<Fixtures.Dynamic> codec = Fixtures.Dynamic.codec(fields);
        Paging<JsonValue, JsonValue> paging = BodyPaging.token(ITEMS, "application/json", List.of("cursor"), "next");
        for (boolean sent : new boolean[] {false, true}) {
            try (TestServer server = answering("{\"next\":\"x\"}", "{\"next\":\"y\"}", "{\"next\":null}")) {
                ApiCall<JsonValue> call = request(server, "POST")
                        .body(TypedBody.json("application/json", codec, codec.fromJson("{\"id\":7}")))
                        .json(Codecs.ANY);
                walk(sent ? call.withReadOnlyMembers() : call, paging);
                String id = sent ? "\"id\":7," : "";
                assertThat(server.requests)
                        .extracting(CursorPagingTest::body)
                        .containsExactly(
                                sent ? "{\"id\":7}" : "{}",
                                "{" + id + "\"cursor\":\"x\"}",
                                "{" + id + "\"cursor\":\"y\"}");
            }
        }
    }

    @Test
    void a_link_may_be_in_an_array() {
        try (TestServer server =
                answering("{\"data\":[1],\"links\":[{\"href\":\"/list?p=2\"}]}", "{\"data\":[2],\"links\":[]}")) {
            Paging<JsonValue, JsonValue> paging = Paging.nextUrl(ITEMS, "links", "0", "href");
            assertThat(walk(request(server, "GET").json(Codecs.ANY), paging)).containsExactly("1", "2");
        }
    }

    /** An early end would look like a short list. */
    @ParameterizedTest
    @ValueSource(
            strings = {"{\"next\":{\"url\":{}}}", "{\"next\":\"x\"}", "{\"next\":[]}", "{\"next\":{\"url\":true}}"})
    void a_place_that_cannot_have_a_link_is_an_error_and_not_the_end(String page) {
        try (TestServer server = answering(page)) {
            Paging<JsonValue, JsonValue> paging = Paging.nextUrl(ITEMS, "next", "url");
            ApiCall<JsonValue> call = request(server, "GET").json(Codecs.ANY);
            assertThatThrownBy(() -> walk(call, paging)).isInstanceOf(PagingException.class);
        }
    }
}
