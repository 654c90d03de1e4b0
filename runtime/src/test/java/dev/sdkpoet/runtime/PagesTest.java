package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of all shapes, and links that must not be followed (C09 to C14; defects 2, 4, 7 and 8 of twilio-java). */
class PagesTest {
    private static final Function<JsonValue, @Nullable List<JsonValue>> ITEMS = PagesTest::items;
    private static final Paging<JsonValue, JsonValue> NEXT_URL = Paging.nextUrl(ITEMS, "meta", "next_page_url");
    private static final Operation LIST =
            Operation.of("GET", "/v2/Services/{Sid}/Invites").idempotent().security("auth");

    private static ApiCall<JsonValue> call(TestServer server) {
        return TestClient.of(server.url())
                .maxRetries(0)
                .credentials("auth", TokenCredentials.bearer("tok"))
                .build()
                .request(LIST)
                .path("Sid", "my ch")
                .query("PageSize", 2)
                .header("X-A", "b")
                .json(Codecs.ANY);
    }

    private static String page(String items, @Nullable String next) {
        return "{\"items\":[" + items + "],\"meta\":{\"next_page_url\":" + (next == null ? "null" : "\"" + next + "\"")
                + "}}";
    }

    private static List<String> texts(Iterable<JsonValue> items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.toJson()));
        return texts;
    }

    private static TestServer three(CompletableFuture<String> url) {
        TestServer server = TestServer.script((request, number) -> Answer.json(
                switch (number % 3) {
                    case 1 ->
                        page("1,2", url.join() + "/v2/Services/my%20ch/Invites?PageSize=2&Page=1&PageToken=PA%2B1");
                    case 2 -> page("", url.join() + "/v2/Services/my%20ch/Invites?PageSize=2&Page=2");
                    default -> page("3", null);
                }));
        url.complete(server.url());
        return server;
    }

    @Test
    void all_items_of_all_pages_come_and_an_empty_page_with_a_next_link_is_not_the_end() {
        try (TestServer server = three(new CompletableFuture<>())) {
            Pages<JsonValue, JsonValue> pages = Pages.of(call(server), NEXT_URL);
            assertThat(texts(pages.items())).containsExactly("1", "2", "3");
            assertThat(server.requests)
                    .extracting(TestServer.Received::uri)
                    .as("links are followed byte for byte")
                    .containsExactly(
                            "/v2/Services/my%20ch/Invites?PageSize=2",
                            "/v2/Services/my%20ch/Invites?PageSize=2&Page=1&PageToken=PA%2B1",
                            "/v2/Services/my%20ch/Invites?PageSize=2&Page=2");
            assertThat(server.requests).allSatisfy(request -> {
                assertThat(request.header("Authorization")).isEqualTo("Bearer tok");
                assertThat(request.header("X-A")).isEqualTo("b");
            });
        }
    }

    @Test
    void pages_can_be_walked_again_from_their_beginning() {
        try (TestServer server = three(new CompletableFuture<>())) {
            Pages<JsonValue, JsonValue> pages = Pages.of(call(server), NEXT_URL);
            assertThat(pages.stream().map(JsonValue::toJson)).containsExactly("1", "2", "3");
            assertThat(pages.pageStream()).hasSize(3);
            assertThat(pages.pages()).hasSize(3);
            assertThat(server.requests).hasSize(9);
        }
    }

    @Test
    void each_iterator_has_its_own_place() {
        try (TestServer server = three(new CompletableFuture<>())) {
            Iterator<JsonValue> iterator =
                    Pages.of(call(server), NEXT_URL).items().iterator();
            int count = 0;
            while (iterator.hasNext()) {
                assertThat(iterator.hasNext()).isTrue();
                iterator.next();
                count++;
            }
            assertThat(count).isEqualTo(3);
            assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
            assertThat(server.requests).hasSize(3);
        }
    }

    @Test
    void each_page_is_fetched_by_the_call_as_it_was_changed() {
        CompletableFuture<String> url = new CompletableFuture<>();
        try (TestServer server = three(url)) {
            Pages<JsonValue, JsonValue> pages = Pages.of(call(server), NEXT_URL)
                    .withCall(call -> call.withHeader("X-Call", "1"))
                    .limit(10)
                    .withCall(call -> call.withHeader("X-More", "2"));
            assertThat(texts(pages.items())).containsExactly("1", "2", "3");
            assertThat(server.requests).hasSize(3).allSatisfy(request -> {
                assertThat(request.header("X-Call")).isEqualTo("1");
                assertThat(request.header("X-More")).isEqualTo("2");
            });
        }
    }

    @Test
    void nothing_is_fetched_before_it_is_needed() {
        try (TestServer server = three(new CompletableFuture<>())) {
            Iterator<JsonValue> iterator =
                    Pages.of(call(server), NEXT_URL).items().iterator();
            assertThat(server.requests).isEmpty();
            iterator.next();
            iterator.next();
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "2, 1, 2", "3, 3, 3", "100, 3, 3"})
    void a_limit_fetches_no_more_pages_than_it_needs_and_leaves_the_page_size_alone(
            long limit, int requests, int items) {
        try (TestServer server = three(new CompletableFuture<>())) {
            assertThat(Pages.of(call(server), NEXT_URL).limit(limit).items()).hasSize(items);
            assertThat(server.requests)
                    .hasSize(requests)
                    .allSatisfy(request ->
                            assertThat(request.query()).startsWith("PageSize=2").doesNotContain("PageSize=2&PageSize"));
            List<JsonValue> seen = new CopyOnWriteArrayList<>();
            server.requests.clear();
            Pages.of(call(server), NEXT_URL)
                    .limit(limit)
                    .forEachAsync(seen::add)
                    .join();
            assertThat(seen).hasSize(items);
            assertThat(server.requests).hasSize(requests);
        }
    }

    @Test
    void pages_are_walked_without_waiting_threads() {
        try (TestServer server = three(new CompletableFuture<>())) {
            List<String> seen = new CopyOnWriteArrayList<>();
            Pages.of(call(server), NEXT_URL)
                    .forEachAsync(item -> seen.add(item.toJson()))
                    .join();
            assertThat(seen).containsExactly("1", "2", "3");
            List<JsonValue> pages = new CopyOnWriteArrayList<>();
            Pages.of(call(server), NEXT_URL).forEachPageAsync(pages::add).join();
            assertThat(pages).hasSize(3);
        }
    }

    @Test
    void an_asynchronous_walk_ends_with_what_goes_wrong() {
        try (TestServer server = TestServer.answering(Answer.json(404, "{}"))) {
            assertThatThrownBy(Pages.of(call(server), NEXT_URL).forEachAsync(item -> {})::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NotFoundException.class);
        }
        try (TestServer server = three(new CompletableFuture<>())) {
            IllegalStateException own = new IllegalStateException("enough");
            assertThatThrownBy(Pages.of(call(server), NEXT_URL).forEachAsync(item -> {
                        throw own;
                    })::join)
                    .hasCause(own);
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/v2",
                "http://evil.test/v2",
                "//evil.test/v2",
                "http://localhost:1/v2",
                "https://localhost:PORT/v2",
                "http://127.0.0.1:PORT/v2",
                "http://sub.localhost:PORT/v2",
                "http://localhost.evil.test:PORT/v2",
                "http://localhost:PORT.evil.test/v2",
                "http://localhost@evil.test/v2",
                "http://localhost:PORT@evil.test/v2",
                "http://evil.test\\\\@localhost:PORT/v2",
                "http://user:pw@localhost:PORT/v2",
                "http://localhost.:PORT/v2",
                "http://loc\u0430lhost:PORT/v2",
                "http://localhost:PORT/v2#fragment",
                "http://localhost:PORT/../x",
                "http://localhost:PORT/a/%2e%2E/x",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "http://localhost:PORT/a b",
                "http://localhost:PORT/a\\nb",
                "http:/v2",
                "http:///v2",
                "mailto:a@b",
                "http://[::1",
                "ftp://localhost:PORT/v2"
            })
    void a_link_that_leads_away_is_refused_before_a_socket_opens(String link) {
        CompletableFuture<String> port = new CompletableFuture<>();
        try (TestServer server =
                TestServer.script((request, number) -> Answer.json(page("1", link.replace("PORT", port.join()))))) {
            port.complete(server.url().substring(server.url().lastIndexOf(':') + 1));
            Iterator<JsonValue> pages = Pages.of(call(server), NEXT_URL).pages().iterator();
            pages.next();
            PagingException problem = catchThrowableOfType(PagingException.class, pages::next);
            assertThat(problem)
                    .hasMessageStartingWith(
                            "GET /v2/Services/{Sid}/Invites: the link to the next page can't be followed: it ");
            assertThat(problem.getMessage()).doesNotContain("pw@").doesNotContain("tok");
            assertThat(server.requests).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            http://localhost:PORT/v2/Services/OTHER?x=1 ~ /v2/Services/OTHER?x=1
            HTTP://LOCALHOST:PORT/v2?x=%7e%2F ~ /v2?x=%7e%2F
            /2010-04-01/Accounts.json?Page=1&a=b%20c ~ /2010-04-01/Accounts.json?Page=1&a=b%20c
            ?Page=1 ~ /v2/Services/my%20ch/Invites?Page=1
            Invites/more ~ /v2/Services/my%20ch/Invites/more
            ../Other?x ~ /v2/Services/Other?x
            http://localhost:PORT/v2?StartTime>=1&a[b]=c|d&e="f" ~ /v2?StartTime%3E=1&a[b]=c%7Cd&e=%22f%22
            http://localhost:PORT?a=1 ~ /?a=1
            """)
    void a_link_of_the_same_origin_is_followed_byte_for_byte(String link, String expected) {
        CompletableFuture<String> port = new CompletableFuture<>();
        try (TestServer server = TestServer.script((request, number) -> Answer.json(
                number == 1 ? page("1", link.replace("PORT", port.join()).replace("\"", "\\\"")) : page("2", null)))) {
            port.complete(server.url().substring(server.url().lastIndexOf(':') + 1));
            assertThat(texts(Pages.of(call(server), NEXT_URL).items())).containsExactly("1", "2");
            assertThat(server.requests.get(1).uri()).isEqualTo(expected);
        }
    }

    @Test
    void the_allowed_origin_is_the_clients_own_not_that_of_the_page_before() {
        try (TestServer other = TestServer.answering(Answer.json(page("9", null)));
                TestServer server = TestServer.answering(Answer.json(page("1", other.url() + "/x")))) {
            ApiCall<JsonValue> elsewhere = call(other).withServerUrl(server.url());
            assertThatThrownBy(() -> texts(Pages.of(elsewhere, NEXT_URL).items()))
                    .isInstanceOf(PagingException.class);
            assertThat(other.requests).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void a_circle_of_links_ends_with_an_error(int length) {
        CompletableFuture<String> url = new CompletableFuture<>();
        try (TestServer server = TestServer.script(
                (request, number) -> Answer.json(page("1", url.join() + "/v2?p=" + number % length)))) {
            url.complete(server.url());
            assertThatThrownBy(() -> texts(Pages.of(call(server), NEXT_URL).items()))
                    .isInstanceOf(PagingException.class)
                    .hasMessageContaining("loop");
            assertThat(server.requests).hasSizeLessThan(4 * length + 3);
            assertThatThrownBy(Pages.of(call(server), NEXT_URL).forEachAsync(item -> {})::join)
                    .hasCauseInstanceOf(PagingException.class);
        }
    }

    @Test
    void a_link_to_the_page_itself_is_a_circle_too() {
        try (TestServer server = TestServer.answering(Answer.json(page("1", "?PageSize=2")))) {
            assertThatThrownBy(() -> texts(Pages.of(call(server), NEXT_URL).items()))
                    .isInstanceOf(PagingException.class);
            assertThat(server.requests).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void tokens_are_repeated_in_their_parameter() {
        try (TestServer server = TestServer.answering(
                Answer.json("{\"items\":[1],\"meta\":{\"nextToken\":\"a b&\"}}"),
                Answer.json("{\"items\":[2],\"meta\":{\"nextToken\":17}}"),
                Answer.json("{\"items\":[3],\"meta\":{\"nextToken\":\"\"}}"))) {
            Paging<JsonValue, JsonValue> paging = Paging.token(ITEMS, "pageToken", "meta", "nextToken");
            assertThat(texts(Pages.of(call(server), paging).items())).containsExactly("1", "2", "3");
            assertThat(server.requests)
                    .extracting(TestServer.Received::query)
                    .containsExactly("PageSize=2", "PageSize=2&pageToken=a%20b%26", "PageSize=2&pageToken=17");
        }
    }

    @Test
    void a_token_that_comes_back_is_a_circle() {
        try (TestServer server = TestServer.answering(Answer.json("{\"items\":[1],\"next\":\"t\"}"))) {
            Paging<JsonValue, JsonValue> paging = Paging.token(ITEMS, "cursor", "next");
            assertThatThrownBy(() -> texts(Pages.of(call(server), paging).items()))
                    .isInstanceOf(PagingException.class);
        }
    }

    @Test
    void page_numbers_grow_until_a_page_is_empty() {
        try (TestServer server = TestServer.answering(
                Answer.json(page("1", null)), Answer.json(page("2", null)), Answer.json(page("", null)))) {
            assertThat(texts(Pages.of(call(server), Paging.page(ITEMS, "page", 1))
                            .items()))
                    .containsExactly("1", "2");
            assertThat(server.requests)
                    .extracting(TestServer.Received::query)
                    .containsExactly("PageSize=2", "PageSize=2&page=2", "PageSize=2&page=3");
            server.requests.clear();
            texts(Pages.of(call(server).withQuery("page", "5"), Paging.page(ITEMS, "page", 1))
                    .items());
            assertThat(server.requests)
                    .extracting(TestServer.Received::query)
                    .containsExactly("PageSize=2&page=5", "PageSize=2&page=6", "PageSize=2&page=7");
        }
    }

    @Test
    void offsets_grow_by_what_came() {
        try (TestServer server = TestServer.answering(
                Answer.json(page("1,2", null)), Answer.json(page("3", null)), Answer.json(page("", null)))) {
            assertThat(texts(Pages.of(call(server), Paging.offset(ITEMS, "offset"))
                            .items()))
                    .containsExactly("1", "2", "3");
            assertThat(server.requests)
                    .extracting(TestServer.Received::query)
                    .containsExactly("PageSize=2", "PageSize=2&offset=2", "PageSize=2&offset=3");
        }
    }

    @Test
    void link_headers_are_followed() {
        CompletableFuture<String> url = new CompletableFuture<>();
        try (TestServer server = TestServer.script((request, number) -> {
            Answer answer = Answer.json(page(Integer.toString(number), null));
            return number == 3
                    ? answer
                    : answer.with(
                            "Link",
                            "<" + url.join() + "/x?p=0>; rel=\"prev\", <" + url.join() + "/x?p=" + number
                                    + ",1>; title=\"a, b\"; rel=\"last next\"");
        })) {
            url.complete(server.url());
            assertThat(texts(Pages.of(call(server), Paging.linkHeader(ITEMS)).items()))
                    .containsExactly("1", "2", "3");
            assertThat(server.requests).extracting(TestServer.Received::uri).endsWith("/x?p=1,1", "/x?p=2,1");
        }
    }

    @Test
    void a_page_without_its_list_has_no_items() {
        try (TestServer server = TestServer.answering(Answer.json("{\"items\":null,\"meta\":null}"))) {
            assertThat(Pages.of(call(server), NEXT_URL).items()).isEmpty();
            assertThat(Pages.of(call(server), Paging.nextUrl(ITEMS, "items", "x"))
                            .pages())
                    .hasSize(1);
        }
    }

    @Test
    void a_hundred_thousand_pages_need_no_more_memory_than_one() {
        int[] number = {0};
        ApiCall<JsonValue> fake = ApiCall.of(() -> {
            String next = ++number[0] == 100_000 ? null : "/p" + number[0];
            return CompletableFuture.completedFuture(
                    new ApiResponse<>(200, Headers.empty(), JsonValue.parse(page("1", next)), 1));
        });
        assertThat(Pages.of(fake, NEXT_URL).stream().count()).isEqualTo(100_000);
    }

    @Test
    void pages_work_on_fakes() {
        assertThat(texts(Pages.of(ApiCall.completed(JsonValue.parse(page("1,2", null))), NEXT_URL)
                        .items()))
                .containsExactly("1", "2");
        List<JsonValue> seen = new ArrayList<>();
        Pages.of(ApiCall.completed(JsonValue.parse(page("1,2", null))), NEXT_URL)
                .forEachAsync(seen::add)
                .join();
        assertThat(seen).hasSize(2);
    }

    private static @Nullable List<JsonValue> items(JsonValue page) {
        return ((JsonObject) page).get("items") instanceof JsonArray array ? array.values() : null;
    }
}
