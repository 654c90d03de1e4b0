package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.twilio.chat.RecordingServer.Answer;
import dev.sdkpoet.twilio.chat.runtime.ApiResponse;
import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import dev.sdkpoet.twilio.chat.v2.api.CreateInviteOptions;
import dev.sdkpoet.twilio.chat.v2.model.ChatV2ServiceChannelInvite;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The calls that the README shows, as a user writes them. */
class DesignSampleTest {
    private final String serviceSid = Samples.SERVICE;
    private final String channelSid = Samples.CHANNEL;

    @Test
    void the_sample_runs_as_it_is_written() {
        try (RecordingServer server = new RecordingServer()) {
            server.answers(
                    Answer.json(201, Samples.invite("v2", Samples.SID)),
                    Answer.json(200, Samples.invite("v2", Samples.SID)),
                    Answer.json(200, Samples.page("v2", server.url() + "/v2/next", Samples.invite("v2", "IN1"))),
                    Answer.json(200, Samples.page("v2", null, Samples.invite("v2", "IN2"))),
                    Answer.empty(204),
                    Answer.json(200, Samples.invite("v2", Samples.SID)),
                    Answer.json(200, Samples.invite("v2", Samples.SID)));
            TwilioChat client = TwilioChat.builder()
                    .basicAuth("ACxxxxxxxx", "token")
                    .serverUrl(server.url())
                    .build();
            ChatV2InviteApi invites = client.v2().invites();

            ChatV2ServiceChannelInvite invite = invites.createInvite(
                    serviceSid,
                    channelSid,
                    "alice",
                    CreateInviteOptions.builder().roleSid("RLxxxxxxxx").build());
            invites.fetchInvite(serviceSid, channelSid, invite.sid());
            int count = 0;
            for (ChatV2ServiceChannelInvite each :
                    invites.listInvitePages(serviceSid, channelSid).items()) {
                assertThat(each.sid()).startsWith("IN");
                count++;
            }
            invites.deleteInvite(serviceSid, channelSid, invite.sid());

            String sid = invite.sid();
            ApiResponse<ChatV2ServiceChannelInvite> response = invites.fetchInviteCall(serviceSid, channelSid, sid)
                    .withTimeout(Duration.ofSeconds(2))
                    .withMaxRetries(0)
                    .executeForResponse();
            CompletableFuture<ChatV2ServiceChannelInvite> later =
                    invites.fetchInviteCall(serviceSid, channelSid, sid).executeAsync();

            assertThat(count).isEqualTo(2);
            assertThat(response.status()).isEqualTo(200);
            assertThat(later.join()).isEqualTo(response.body());
            assertThat(server.requests()).hasSize(7);
        }
    }
}
