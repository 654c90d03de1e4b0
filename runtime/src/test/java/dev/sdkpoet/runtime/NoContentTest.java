package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.Fixtures.Pet;
import dev.sdkpoet.runtime.TestServer.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A success without the body that the document promises: the call succeeded, and everything says so. */
class NoContentTest {
    private static final Paging<JsonValue, JsonValue> NUMBERED =
            Paging.page(page -> ((JsonArray) page).values(), "page", 1);

    static List<Answer> empty() {
        return List.of(
                Answer.of(200).with("X-Request-Id", "id-1"),
                Answer.of(201),
                Answer.of(299),
                Answer.of(204),
                Answer.of(205),
                Answer.of(204).with("Content-Type", "application/json"),
                Answer.json(""),
                Answer.json(" \r\n\t"),
                Answer.json("null"),
                Answer.json("\n null "),
                Answer.of(200).with("Content-Type", "text/plain"));
    }

    private static RequestBuilder request(TestServer server) {
        return TestClient.of(server.url()).build().request(TestClient.get("/d"));
    }

    @ParameterizedTest
    @MethodSource("empty")
    void the_exception_says_that_the_call_succeeded_and_nothing_is_sent_again(Answer answer) {
        try (TestServer server = TestServer.answering(answer)) {
            ApiCall<Long> call = request(server).json(Codecs.LONG);

            NoContentException problem = catchThrowableOfType(NoContentException.class, call::execute);
            assertThat(problem)
                    .hasMessageStartingWith("GET /d: " + answer.status() + ", the call succeeded")
                    .hasMessageContaining("executeIfPresent()");
            assertThat(problem.status()).isEqualTo(answer.status());
            assertThat(problem.attempts()).isEqualTo(1);
            assertThat(problem.header("X-Request-Id").isPresent())
                    .isEqualTo(answer.headers().containsKey("X-Request-Id"));
            assertThat(server.requests).hasSize(1);
            assertThatThrownBy(call::executeForResponse).isInstanceOf(NoContentException.class);
            assertThatThrownBy(() -> call.executeAsync().join()).hasCauseInstanceOf(NoContentException.class);
            assertThatThrownBy(() -> call.executeForResponseAsync().join())
                    .hasCauseInstanceOf(NoContentException.class);
            assertThat(server.requests).hasSize(4);
        }
    }

    @ParameterizedTest
    @MethodSource("empty")
    void it_can_be_had_as_an_empty_result(Answer answer) {
        try (TestServer server = TestServer.answering(answer)) {
            for (Codec<?> codec : List.of(Codecs.LONG, Pet.codec(), Codecs.list(Codecs.STRING))) {
                assertThat(request(server).json(codec).executeIfPresent()).isEmpty();
                assertThat(request(server).json(codec).executeIfPresentAsync().join())
                        .isEmpty();
                assertThat(request(server).optionalJson(codec).execute()).isNull();
                assertThat(request(server).optionalJson(codec).executeIfPresent())
                        .isEmpty();
            }
            assertThat(request(server).empty().executeIfPresent()).isEmpty();
        }
    }

    @Test
    void what_is_there_is_given_and_what_fails_fails_in_either_way() {
        try (TestServer server = TestServer.answering(
                Answer.json("7"), Answer.json("7"), Answer.json(404, ""), Answer.json(404, ""), Answer.json("[]"))) {
            ApiCall<Long> call = request(server).json(Codecs.LONG);

            assertThat(call.executeIfPresent()).contains(7L);
            assertThat(call.executeIfPresentAsync().join()).contains(7L);
            assertThatThrownBy(call::executeIfPresent).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> call.executeIfPresentAsync().join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NotFoundException.class);
            assertThatThrownBy(call::executeIfPresent).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void the_null_of_json_is_a_value_of_any_type() {
        try (TestServer server = TestServer.answering(Answer.json("null"))) {
            assertThat(request(server).json(Codecs.ANY).execute()).isEqualTo(JsonNull.INSTANCE);
            assertThat(request(server).json(Codecs.ANY).executeIfPresent()).contains(JsonNull.INSTANCE);
        }
    }

    @Test
    void cancelling_an_optional_result_ends_the_call() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        try (FaultServer server = new FaultServer(connection -> {
            connected.countDown();
            connection.hang(20);
        })) {
            CompletableFuture<Optional<Long>> later = TestClient.of(server.url())
                    .build()
                    .request(TestClient.get("/d"))
                    .json(Codecs.LONG)
                    .executeIfPresentAsync();
            assertThat(connected.await(5, TimeUnit.SECONDS)).isTrue();
            later.cancel(true);
            assertThat(server.peerGone.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void interceptors_see_its_status_and_the_exception() {
        List<String> seen = new ArrayList<>();
        Interceptor interceptor = new Interceptor() {
            @Override
            public void afterCall(Call call, Result result) {
                seen.add(result.status() + " " + result.problem());
            }
        };
        try (TestServer server = TestServer.answering(Answer.of(204))) {
            assertThat(TestClient.of(server.url())
                            .interceptor(interceptor)
                            .build()
                            .request(TestClient.get("/d"))
                            .json(Codecs.LONG)
                            .executeIfPresent())
                    .isEmpty();
            assertThat(seen).singleElement().asString().startsWith("204 ").contains("NoContentException");
        }
    }

    @Test
    void texts_and_bytes_that_do_not_come_are_empty_ones() throws IOException {
        try (TestServer server = TestServer.answering(Answer.of(204))) {
            assertThat(request(server).text("text/plain").execute()).isEmpty();
            assertThat(request(server).text("text/plain").executeIfPresent()).contains("");
            assertThat(request(server).binary().execute().readAllBytes()).isEmpty();
            assertThat(request(server).json(Codecs.LONG).executeForStream().readAllBytes())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 205})
    void a_stream_that_does_not_come_is_an_empty_one(int status) {
        try (TestServer server = TestServer.answering(Answer.of(status))) {
            try (EventStream<Long> events =
                    request(server).receive(EventStream.ofEvents(Codecs.LONG)).execute()) {
                assertThat(events).isEmpty();
            }
            try (EventStream<Long> lines =
                    request(server).receive(EventStream.ofLines(Codecs.LONG)).execute()) {
                assertThat(lines).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void pages_end_where_there_is_none(int status) {
        try (TestServer server = TestServer.answering(Answer.json("[1,2]"), Answer.of(status))) {
            assertThat(Pages.of(request(server).json(Codecs.ANY), NUMBERED).stream()
                            .map(JsonValue::toJson))
                    .containsExactly("1", "2");
        }
        try (TestServer server = TestServer.answering(Answer.json("[1,2]"), Answer.of(status))) {
            assertThat(Pages.of(request(server).json(Codecs.ANY), NUMBERED).pages())
                    .hasSize(1);
        }
        try (TestServer server = TestServer.answering(Answer.json("[1,2]"), Answer.of(status))) {
            List<String> items = new ArrayList<>();
            Pages.of(request(server).json(Codecs.ANY), NUMBERED)
                    .forEachAsync(item -> items.add(item.toJson()))
                    .join();
            assertThat(items).containsExactly("1", "2");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a page that may be missing is null there
    void pages_that_may_be_missing_end_too() {
        try (TestServer server = TestServer.answering(Answer.json("[1,2]"), Answer.of(204))) {
            assertThat(Pages.of(request(server).optionalJson(Codecs.ANY), NUMBERED).stream()
                            .map(JsonValue::toJson))
                    .containsExactly("1", "2");
        }
        try (TestServer server = TestServer.answering(Answer.of(204))) {
            List<JsonValue> items = new ArrayList<>();
            Pages.of(request(server).optionalJson(Codecs.ANY), NUMBERED)
                    .forEachAsync(items::add)
                    .join();
            assertThat(items).isEmpty();
        }
    }
}
