package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.twilio.chat.RecordingServer.Answer;
import dev.sdkpoet.twilio.chat.RecordingServer.Request;
import dev.sdkpoet.twilio.chat.runtime.ApiResponse;
import dev.sdkpoet.twilio.chat.v1.api.ChatV1InviteApi;
import dev.sdkpoet.twilio.chat.v1.model.ChatV1ServiceChannelInvite;
import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import dev.sdkpoet.twilio.chat.v2.api.CreateInviteOptions;
import dev.sdkpoet.twilio.chat.v2.api.ListInviteOptions;
import dev.sdkpoet.twilio.chat.v2.model.ChatV2ServiceChannelInvite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every operation of both versions sends, and what it makes of the answer. */
class InviteOperationsTest {
    private final RecordingServer server = new RecordingServer();
    private final TwilioChat client = TwilioChat.builder()
            .basicAuth("AC123", "secret")
            .serverUrl(server.url())
            .build();
    private final ChatV2InviteApi v2 = client.v2().invites();
    private final ChatV1InviteApi v1 = client.v1().invites();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String invites(String version) {
        return "/" + version + "/Services/" + Samples.SERVICE + "/Channels/" + Samples.CHANNEL + "/Invites";
    }

    @Test
    void create_sends_a_form_with_what_was_given() {
        server.answers(Answer.json(201, Samples.invite("v2", Samples.SID)));

        ChatV2ServiceChannelInvite invite = v2.createInvite(
                Samples.SERVICE,
                Samples.CHANNEL,
                "i d+\u00e9&",
                CreateInviteOptions.builder().roleSid(Samples.ROLE).build());

        Request request = server.request();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.rawPath()).isEqualTo(invites("v2"));
        assertThat(request.rawQuery()).isNull();
        assertThat(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.header("Accept")).isEqualTo("application/json");
        assertThat(request.header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("AC123:secret".getBytes(StandardCharsets.US_ASCII)));
        assertThat(request.header("User-Agent"))
                .startsWith("twilio-chat-client/")
                .contains(" java/");
        assertThat(request.body()).isEqualTo("Identity=i+d%2B%C3%A9%26&RoleSid=" + Samples.ROLE);
        assertThat(invite.sid()).isEqualTo(Samples.SID);
        assertThat(invite.dateCreated()).isEqualTo(OffsetDateTime.parse("2015-07-30T20:00:00Z"));
        assertThat(invite.url()).isEqualTo(URI.create("https://chat.twilio.com" + invites("v2") + "/" + Samples.SID));
    }

    @Test
    void create_without_options_leaves_them_out() {
        server.answers(Answer.json(201, Samples.invite("v2", Samples.SID)));

        v2.createInvite(Samples.SERVICE, Samples.CHANNEL, "null");

        assertThat(server.request().body()).isEqualTo("Identity=null");
    }

    @Test
    void create_refuses_a_missing_identity_before_it_sends_anything() {
        assertThatThrownBy(() -> v2.createInvite(Samples.SERVICE, Samples.CHANNEL, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("Identity");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void fetch_reads_one_invite() {
        server.answers(Answer.json(200, Samples.invite("v2", Samples.SID)));

        ChatV2ServiceChannelInvite invite = v2.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID);

        Request request = server.request();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.rawPath()).isEqualTo(invites("v2") + "/" + Samples.SID);
        assertThat(request.body()).isEmpty();
        assertThat(request.header("Content-Type")).isNull();
        assertThat(invite.identity()).isEqualTo("alice");
        assertThat(invite.toString()).doesNotContain("alice");
    }

    @Test
    void delete_sends_no_body_and_takes_a_204() {
        server.answers(Answer.empty(204));

        ApiResponse<Void> response = v2.deleteInviteCall(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                .executeForResponse();

        assertThat(server.request().method()).isEqualTo("DELETE");
        assertThat(server.request().header("Content-Type")).isNull();
        assertThat(server.request().header("Accept")).isEqualTo("*/*");
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body()).isNull();
        assertThat(response.attempts()).isEqualTo(1);
    }

    @Test
    void list_repeats_identity_and_sends_one_page_size() {
        server.answers(Answer.json(200, Samples.page("v2", null, Samples.invite("v2", Samples.SID))));

        var page = v2.listInvite(
                Samples.SERVICE,
                Samples.CHANNEL,
                ListInviteOptions.builder()
                        .identity(List.of("a b", "c"))
                        .pageSize(2)
                        .build());

        assertThat(server.request().rawQuery()).isEqualTo("Identity=a%20b&Identity=c&PageSize=2");
        assertThat(page.invites()).hasSize(1);
        assertThat(page.meta().pageSize()).isEqualTo(50);
    }

    @Test
    void v1_has_the_same_operations_under_its_own_path() {
        server.answers(
                Answer.json(201, Samples.invite("v1", Samples.SID)),
                Answer.json(200, Samples.invite("v1", Samples.SID)),
                Answer.json(200, Samples.page("v1", null)),
                Answer.empty(204));

        ChatV1ServiceChannelInvite made = v1.createInvite(Samples.SERVICE, Samples.CHANNEL, "alice");
        ChatV1ServiceChannelInvite fetched = v1.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID);
        var page = v1.listInvite(Samples.SERVICE, Samples.CHANNEL);
        v1.deleteInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID);

        assertThat(made).isEqualTo(fetched);
        assertThat(page.invites()).isEmpty();
        assertThat(server.requests())
                .extracting(Request::method, Request::rawPath)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("POST", invites("v1")),
                        org.assertj.core.groups.Tuple.tuple("GET", invites("v1") + "/" + Samples.SID),
                        org.assertj.core.groups.Tuple.tuple("GET", invites("v1")),
                        org.assertj.core.groups.Tuple.tuple("DELETE", invites("v1") + "/" + Samples.SID));
    }

    @Test
    void every_operation_runs_asynchronously_too() throws Exception {
        server.answers(
                Answer.json(201, Samples.invite("v2", Samples.SID)),
                Answer.json(200, Samples.invite("v2", Samples.SID)),
                Answer.json(200, Samples.page("v2", null, Samples.invite("v2", Samples.SID))),
                Answer.empty(204));

        var made = v2.createInviteCall(Samples.SERVICE, Samples.CHANNEL, "alice")
                .executeAsync()
                .get(10, TimeUnit.SECONDS);
        var fetched = v2.fetchInviteCall(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                .executeAsync()
                .get(10, TimeUnit.SECONDS);
        var page = v2.listInviteCall(Samples.SERVICE, Samples.CHANNEL)
                .executeAsync()
                .get(10, TimeUnit.SECONDS);
        var deleted = v2.deleteInviteCall(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                .executeForResponseAsync()
                .get(10, TimeUnit.SECONDS);

        assertThat(made).isEqualTo(fetched);
        assertThat(page.invites()).containsExactly(fetched);
        assertThat(deleted.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b | a%2Fb",
                "what? | what%3F",
                "50% | 50%25",
                "a#b;c=d | a%23b%3Bc%3Dd",
                "a b+c | a%20b%2Bc",
                "a%2fb | a%252fb",
                "..a | ..a",
                "\u00e9\ud83d\ude00 | %C3%A9%F0%9F%98%80",
            })
    void a_unique_name_reaches_the_server_as_one_segment(String name, String encoded) {
        server.answers(Answer.json(200, Samples.invite("v2", Samples.SID)));

        v2.fetchInvite(Samples.SERVICE, name, Samples.SID);

        assertThat(server.request().rawPath())
                .isEqualTo("/v2/Services/" + Samples.SERVICE + "/Channels/" + encoded + "/Invites/" + Samples.SID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void a_segment_that_would_change_the_route_is_refused(String name) {
        assertThatThrownBy(() -> v2.fetchInvite(Samples.SERVICE, name, Samples.SID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ChannelSid");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_call_takes_its_own_header_query_and_timeout() {
        server.answers(Answer.json(200, Samples.invite("v2", Samples.SID)));

        v2.fetchInviteCall(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                .withHeader("X-Trace", "1")
                .withQuery("debug", "a b")
                .withTimeout(Duration.ofSeconds(5))
                .withMaxRetries(0)
                .execute();

        assertThat(server.request().header("X-Trace")).isEqualTo("1");
        assertThat(server.request().rawQuery()).isEqualTo("debug=a%20b");
    }

    @Test
    void the_region_and_edge_go_into_the_host_name() {
        assertThat(TwilioChat.builder()
                        .basicAuth("a", "b")
                        .edge("sydney")
                        .region("au1")
                        .build())
                .isNotNull();
    }
}
