package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.runtime.TestServer.Answer;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller learns from an answer that isn't a success (C35, C58; defects 6 and 10 of twilio-java). */
class ErrorsTest {
    private static ApiException call(Answer answer) {
        return call(answer, get("/v2/Services/{Sid}"));
    }

    private static ApiException call(Answer answer, Operation operation) {
        try (TestServer server = TestServer.answering(answer)) {
            ApiCall<JsonValue> call = TestClient.of(server.url())
                    .maxRetries(0)
                    .build()
                    .request(operation)
                    .path("Sid", "IS-private")
                    .json(Codecs.ANY);
            ApiException problem = catchThrowableOfType(ApiException.class, call::execute);
            assertThatThrownBy(() -> call.executeAsync().join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(problem.getClass());
            return problem;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "300, RedirectException",
        "304, RedirectException",
        "307, RedirectException",
        "399, RedirectException",
        "400, BadRequestException",
        "401, UnauthorizedException",
        "402, ClientErrorException",
        "403, ForbiddenException",
        "404, NotFoundException",
        "408, ClientErrorException",
        "409, ConflictException",
        "418, ClientErrorException",
        "422, UnprocessableContentException",
        "429, TooManyRequestsException",
        "499, ClientErrorException",
        "500, ServerErrorException",
        "503, ServerErrorException",
        "599, ServerErrorException",
        "600, ApiException",
        "999, ApiException"
    })
    void each_status_has_its_exception(int status, String expected) {
        ApiException problem = call(Answer.json(status, status == 304 ? "" : "{\"message\":\"no\"}"));
        assertThat(problem.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.attempts()).isEqualTo(1);
        assertThat(problem.method()).isEqualTo("GET");
        assertThat(problem.path()).isEqualTo("/v2/Services/{Sid}");
        assertThat(problem)
                .hasMessageStartingWith("GET /v2/Services/{Sid}: " + status)
                .hasMessageNotContaining("IS-private");
    }

    @Test
    void twilios_errors_are_read() {
        ApiException problem = call(Answer.json(404, """
                {"code":20404,"message":"The requested resource was not found","more_info":"https://www.twilio.com/docs/errors/20404",
                "status":404,"details":{"a":1}}""").with("Twilio-Request-Id", "RQ123"));
        assertThat(problem).isInstanceOf(NotFoundException.class).isInstanceOf(ClientErrorException.class);
        assertThat(problem.error().code()).contains("20404");
        assertThat(problem.error().message()).contains("The requested resource was not found");
        assertThat(problem.error().moreInfo()).contains("https://www.twilio.com/docs/errors/20404");
        assertThat(problem.error().member("details").map(JsonValue::toJson)).contains("{\"a\":1}");
        assertThat(problem.requestId()).contains("RQ123");
        assertThat(problem)
                .hasMessage(
                        "GET /v2/Services/{Sid}: 404 [20404]: The requested resource was not found (request id RQ123)");
    }

    @Test
    void problem_details_are_read() {
        ApiException problem = call(
                Answer.of(403)
                        .with("Content-Type", "application/problem+json")
                        .body(
                                "{\"type\":\"https://example.com/probs/out-of-credit\",\"title\":\"No credit\",\"detail\":\"Your balance is 30\"}"));
        assertThat(problem.error().message()).contains("Your balance is 30");
        assertThat(problem.error().moreInfo()).contains("https://example.com/probs/out-of-credit");
        assertThat(problem.error().code()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"c1\",\"message\":\"m1\"}}",
                "{\"error\":\"c1\",\"error_description\":\"m1\"}",
                "{\"error_code\":\"c1\",\"title\":\"m1\"}"
            })
    void other_usual_forms_are_read_too(String body) {
        ApiError error = call(Answer.json(400, body)).error();
        assertThat(error.code()).contains("c1");
        assertThat(error.message()).contains("m1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Bad Gateway</html>",
                "",
                "[1,2]",
                "{\"message\":",
                "\u0000\u0001",
                "null",
                "{}",
                "{\"message\":{\"a\":1}}"
            })
    void a_body_that_is_not_the_usual_json_never_hides_the_status(String body) {
        ApiException problem = call(Answer.of(502)
                .with("Content-Type", "text/html")
                .with("X-Request-Id", "id-1")
                .body(body));
        assertThat(problem)
                .isInstanceOf(ServerErrorException.class)
                .hasMessage("GET /v2/Services/{Sid}: 502 (request id id-1)");
        assertThat(problem.rawBody()).isEqualTo(body);
        assertThat(problem.error().message()).isEmpty();
        assertThat(problem.errorBody()).isEmpty();
        assertThat(problem.header("content-type")).contains("text/html");
    }

    @Test
    void a_declared_error_body_is_decoded() {
        Operation operation = Operation.of("GET", "/{Sid}")
                .idempotent()
                .errors(ErrorCodecs.of(Codecs.STRING, "404", "418")
                        .and(Codecs.LONG, "4XX")
                        .and(Codecs.BOOLEAN, "default"));
        assertThat(call(Answer.json(404, "\"gone\""), operation).errorBody(String.class))
                .contains("gone");
        assertThat(call(Answer.json(418, "\"tea\""), operation).errorBody()).contains("tea");
        assertThat(call(Answer.json(410, "7"), operation).errorBody()).contains(7L);
        assertThat(call(Answer.json(500, "true"), operation).errorBody(Boolean.class))
                .contains(true);
        assertThat(call(Answer.json(500, "true"), operation).errorBody(String.class))
                .isEmpty();
        assertThat(call(Answer.json(404, "<html>"), operation).errorBody())
                .as("not what is declared")
                .isEmpty();
    }

    @Test
    void an_error_body_is_kept_up_to_one_mebibyte() {
        ApiException problem = call(Answer.of(500).body("x".repeat(3 * 1024 * 1024)));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.rawBody()).hasSize(1024 * 1024);
    }

    @Test
    void a_long_message_is_cut_and_put_on_one_line() {
        ApiException problem = call(Answer.json(400, "{\"message\":\"a\\n\\tb" + "x".repeat(5000) + "\"}"));
        assertThat(problem.getMessage()).contains("a bx").doesNotContain("\n").hasSizeLessThan(700);
        assertThat(problem.rawBody()).hasSizeGreaterThan(5000);
    }

    @Test
    void a_redirect_is_an_error_and_never_followed() {
        try (TestServer other = TestServer.answering(Answer.json("{}"));
                TestServer server = TestServer.answering(Answer.of(307).with("Location", other.url() + "/y"))) {
            ApiClient client = TestClient.of(server.url())
                    .credentials("auth", TokenCredentials.bearer("token"))
                    .build();
            RedirectException problem = catchThrowableOfType(
                    RedirectException.class,
                    () -> client.request(TestClient.secured("POST", "/x"))
                            .form("a", "b")
                            .json(Codecs.ANY)
                            .execute());
            assertThat(problem.location()).contains(other.url() + "/y");
            assertThat(server.requests).hasSize(1);
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void exceptions_for_fakes_are_of_the_right_class() {
        ApiException problem = ApiException.of(404, "{\"code\":1,\"message\":\"gone\"}");
        assertThat(problem).isInstanceOf(NotFoundException.class);
        assertThat(problem.error().message()).contains("gone");
        assertThatThrownBy(() -> ApiCall.failed(problem).execute()).isSameAs(problem);
        assertThat(ApiCall.completed("x").execute()).isEqualTo("x");
        assertThat(ApiCall.completed("x").withMaxRetries(1).executeForResponse().status())
                .isEqualTo(200);
    }

    @Test
    void an_exception_survives_serialization_without_its_details() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(ApiException.of(404, "secret body"));
        }
        try (var in = new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            ApiException copy = (ApiException) in.readObject();
            assertThat(copy.status()).isZero();
            assertThat(copy.rawBody()).isEmpty();
            assertThat(copy).hasMessage("HTTP 404");
        }
    }
}
