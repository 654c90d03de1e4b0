package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.twilio.chat.fake.FakeAnswer;
import dev.sdkpoet.twilio.chat.fake.FakeRequest;
import dev.sdkpoet.twilio.chat.fake.TwilioChatFake;
import dev.sdkpoet.twilio.chat.runtime.ApiException;
import dev.sdkpoet.twilio.chat.runtime.ApiTimeoutException;
import dev.sdkpoet.twilio.chat.runtime.ConnectionException;
import dev.sdkpoet.twilio.chat.runtime.NotFoundException;
import dev.sdkpoet.twilio.chat.runtime.ServerErrorException;
import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import dev.sdkpoet.twilio.chat.v2.api.CreateInviteOptions;
import dev.sdkpoet.twilio.chat.v2.model.ChatV2ServiceChannelInvite;
import dev.sdkpoet.twilio.chat.v2.model.ListInviteResponse;
import dev.sdkpoet.twilio.chat.v2.model.ListInviteResponseMeta;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What users' tests can do with the fakes. */
class FakesTest {
    private final TwilioChatFake fake = new TwilioChatFake();
    private final ChatV2InviteApi invites = fake.client().v2().invites();

    private static ChatV2ServiceChannelInvite invite(String sid) {
        return ChatV2ServiceChannelInvite.builder().sid(sid).build();
    }

    /** The test that the README shows. */
    @Test
    void a_welcome_is_sent_to_whoever_is_invited() {
        TwilioChatFake chat = new TwilioChatFake();
        chat.v2Invites()
                .createInvite()
                .fails(503)
                .returns(ChatV2ServiceChannelInvite.builder().sid("IN1").build());

        assertThatThrownBy(() -> new Welcome(chat.client()).invite("alice")).isInstanceOf(ServerErrorException.class);
        assertThat(new Welcome(chat.client()).invite("alice")).isEqualTo("IN1");

        FakeRequest request = chat.v2Invites().createInvite().calls().get(1);
        assertThat(request.form("Identity")).containsExactly("alice");
    }

    /** A class of a user, to be tested. */
    private record Welcome(TwilioChat client) {
        String invite(String identity) {
            return client.v2()
                    .invites()
                    .createInvite(Samples.SERVICE, Samples.CHANNEL, identity)
                    .sid();
        }
    }

    @Test
    void without_a_word_the_documents_examples_are_the_answers() {
        assertThat(invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                        .identity())
                .isEqualTo("bob");
        assertThat(invites.createInviteCall(Samples.SERVICE, Samples.CHANNEL, "alice")
                        .executeForResponse()
                        .status())
                .isEqualTo(201);
        assertThat(invites.deleteInviteCall(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                        .executeForResponse()
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_example_of_a_list_is_its_only_page() {
        assertThat(invites.listInvitePages(Samples.SERVICE, Samples.CHANNEL).stream())
                .isNotEmpty();
        assertThat(fake.v2Invites().listInvite().calls()).hasSize(1);
    }

    @Test
    void pages_follow_each_other() {
        String next = "https://fake.invalid/v2/Services/IS1/Channels/CH1/Invites?Page=1";
        fake.v2Invites()
                .listInvite()
                .returns(ListInviteResponse.builder()
                        .invites(List.of(invite("IN1")))
                        .meta(ListInviteResponseMeta.builder()
                                .nextPageUrl(java.net.URI.create(next))
                                .build())
                        .build())
                .returns(ListInviteResponse.builder()
                        .invites(List.of(invite("IN2")))
                        .build());

        assertThat(invites.listInvitePages("IS1", "CH1").stream().map(ChatV2ServiceChannelInvite::sid))
                .containsExactly("IN1", "IN2");
    }

    @Test
    void answers_come_in_order_and_the_last_one_stays() {
        fake.v2Invites().fetchInvite().returns(invite("IN1")).returns(invite("IN2"));

        assertThat(List.of(fetched(), fetched(), fetched())).containsExactly("IN1", "IN2", "IN2");
    }

    private String fetched() {
        return invites.fetchInvite("IS1", "CH1", "IN0").sid();
    }

    @Test
    void a_condition_chooses_the_answer() {
        fake.v2Invites().fetchInvite().returns(invite("IN9"));
        fake.v2Invites()
                .fetchInvite()
                .when(request -> request.path("ChannelSid").equals("a/b c+d"))
                .fails(404);

        assertThat(invites.fetchInvite("IS1", "CH1", "IN1").sid()).isEqualTo("IN9");
        assertThatThrownBy(() -> invites.fetchInvite("IS1", "a/b c+d", "IN1")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void requests_are_recorded_as_they_were_sent() {
        invites.createInviteCall(
                        "IS1",
                        "CH1",
                        "alice & bob",
                        CreateInviteOptions.builder().roleSid("RL1").build())
                .withHeader("X-Test", "yes")
                .withQuery("q", "a b")
                .execute();

        FakeRequest request = fake.v2Invites().createInvite().calls().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path("ServiceSid")).isEqualTo("IS1");
        assertThat(request.form("Identity")).containsExactly("alice & bob");
        assertThat(request.form("RoleSid")).containsExactly("RL1");
        assertThat(request.query("q")).containsExactly("a b");
        assertThat(request.header("x-test")).contains("yes");
        assertThat(request.header("Authorization")).isPresent();
        assertThatThrownBy(() -> request.path("Sid")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_client_tries_again_without_waiting() {
        fake.v2Invites().fetchInvite().failsToConnect().fails(503).returns(invite("IN1"));
        long start = System.nanoTime();

        assertThat(fetched()).isEqualTo("IN1");
        assertThat(fake.v2Invites().fetchInvite().calls()).hasSize(3);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(5));
    }

    @Test
    void errors_of_every_kind() {
        fake.v2Invites().fetchInvite().fails(404, "{\"code\":20404,\"message\":\"no such invite\"}");
        assertThatThrownBy(this::fetched)
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        problem -> assertThat(problem.error().code()).contains("20404"));

        fake.v2Invites().fetchInvite().reset();
        fake.v2Invites().fetchInvite().failsToConnect();
        assertThatThrownBy(this::fetched).isInstanceOf(ConnectionException.class);

        fake.v2Invites().fetchInvite().reset();
        fake.v2Invites().fetchInvite().timesOut();
        assertThatThrownBy(this::fetched).isInstanceOf(ApiTimeoutException.class);

        fake.v2Invites().fetchInvite().reset();
        fake.v2Invites().fetchInvite().answers(FakeAnswer.of(200, "application/json", "{"));
        assertThatThrownBy(this::fetched).isInstanceOf(ApiException.class);

        fake.v2Invites().fetchInvite().reset();
        assertThat(fetched()).startsWith("IN");
        assertThat(fake.v2Invites().fetchInvite().calls()).hasSize(1);
    }

    @Test
    void a_late_answer_meets_the_clients_deadline() {
        fake.v2Invites().fetchInvite().succeeds().after(Duration.ofSeconds(30));

        assertThatThrownBy(() -> invites.fetchInviteCall("IS1", "CH1", "IN1")
                        .withTimeout(Duration.ofMillis(100))
                        .execute())
                .isInstanceOf(ApiTimeoutException.class);
    }

    @Test
    void each_fake_stands_for_itself() {
        fake.v2Invites().fetchInvite().fails(404);

        assertThat(new TwilioChatFake()
                        .client()
                        .v2()
                        .invites()
                        .fetchInvite("IS1", "CH1", "IN1")
                        .sid())
                .startsWith("IN");
        assertThat(fake.client().v1().invites().fetchInvite("IS1", "CH1", "IN1").sid())
                .startsWith("IN");
    }
}
