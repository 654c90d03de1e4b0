package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sdkpoet.twilio.chat.RecordingServer.Answer;
import dev.sdkpoet.twilio.chat.runtime.ApiException;
import dev.sdkpoet.twilio.chat.runtime.JsonException;
import dev.sdkpoet.twilio.chat.runtime.JsonValue;
import dev.sdkpoet.twilio.chat.runtime.NotFoundException;
import dev.sdkpoet.twilio.chat.runtime.ServerErrorException;
import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import dev.sdkpoet.twilio.chat.v2.model.ChatV2ServiceChannelInvite;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller learns when an answer isn't what the document promises. */
class FailuresTest {
    private final RecordingServer server = new RecordingServer();
    private final ChatV2InviteApi invites = TwilioChat.builder()
            .basicAuth("AC123", "secret-token")
            .serverUrl(server.url())
            .maxRetries(0)
            .build()
            .v2()
            .invites();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_404_has_twilios_code_and_message() {
        server.answers(Answer.json(
                404,
                "{\"code\":20404,\"message\":\"The requested resource was not found\","
                        + "\"more_info\":\"https://www.twilio.com/docs/errors/20404\",\"status\":404}"));

        NotFoundException e = catchThrowableOfType(
                NotFoundException.class, () -> invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID));

        assertThat(e.status()).isEqualTo(404);
        assertThat(e.error().code()).contains("20404");
        assertThat(e.error().message()).contains("The requested resource was not found");
        assertThat(e.error().moreInfo()).contains("https://www.twilio.com/docs/errors/20404");
        assertThat(e.getMessage()).doesNotContain("secret-token");
    }

    @Test
    void a_502_with_html_keeps_its_status_and_body() {
        server.answers(new Answer(
                502, Map.of("Content-Type", "text/html"), "<html>Bad gateway</html>".getBytes(StandardCharsets.UTF_8)));

        ServerErrorException e = catchThrowableOfType(
                ServerErrorException.class, () -> invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID));

        assertThat(e.status()).isEqualTo(502);
        assertThat(e.rawBody()).contains("Bad gateway");
        assertThat(e.attempts()).isEqualTo(1);
    }

    @Test
    void a_page_of_html_with_status_200_is_an_error_with_that_status() {
        server.answers(new Answer(
                200, Map.of("Content-Type", "text/html"), "<html>Log in</html>".getBytes(StandardCharsets.UTF_8)));

        ApiException e = catchThrowableOfType(
                ApiException.class, () -> invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID));

        assertThat(e.status()).isEqualTo(200);
    }

    @Test
    void a_bad_date_costs_only_itself() {
        server.answers(Answer.json(200, "{\"sid\":\"IN1\",\"date_created\":\"yesterday\"}"));

        ChatV2ServiceChannelInvite invite = invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID);

        assertThat(invite.sid()).isEqualTo("IN1");
        assertThatThrownBy(invite::dateCreated)
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("date_created")
                .hasMessageContaining("date-time");
        assertThat(invite.member("date_created")).contains(JsonValue.of("yesterday"));
        assertThat(JsonValue.parse(invite.toJson()))
                .isEqualTo(JsonValue.parse("{\"sid\":\"IN1\",\"date_created\":\"yesterday\"}"));
    }

    @Test
    void strict_decoding_makes_a_bad_date_an_error_at_once() {
        server.answers(Answer.json(200, "{\"sid\":\"IN1\",\"date_created\":\"yesterday\"}"));
        TwilioChat strict = TwilioChat.builder()
                .basicAuth("AC123", "t")
                .serverUrl(server.url())
                .strictDecoding()
                .build();

        assertThatThrownBy(() -> strict.v2().invites().fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("date_created");
    }

    @Test
    void an_unknown_field_is_kept_and_sent_back() {
        server.answers(Answer.json(200, "{\"sid\":\"IN1\",\"color\":{\"r\":1.10},\"role_sid\":null}"));

        ChatV2ServiceChannelInvite invite = invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID);

        assertThat(invite.additionalProperties()).containsOnlyKeys("color");
        assertThat(invite.member("role_sid")).contains(JsonValue.parse("null"));
        assertThat(invite.member("url")).isEmpty();
        assertThat(invite.toJson()).isEqualTo("{\"sid\":\"IN1\",\"role_sid\":null,\"color\":{\"r\":1.10}}");
        assertThat(invite.toBuilder().sid("IN2").build().toJson())
                .isEqualTo("{\"sid\":\"IN2\",\"role_sid\":null,\"color\":{\"r\":1.10}}");
    }
}
