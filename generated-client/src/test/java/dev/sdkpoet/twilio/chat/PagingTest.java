package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.twilio.chat.RecordingServer.Answer;
import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import dev.sdkpoet.twilio.chat.v2.model.ChatV2ServiceChannelInvite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a list's pages follow each other. */
class PagingTest {
    private final RecordingServer server = new RecordingServer();
    private final ChatV2InviteApi invites = TwilioChat.builder()
            .basicAuth("AC123", "secret")
            .serverUrl(server.url())
            .build()
            .v2()
            .invites();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void items_come_from_all_pages_also_past_an_empty_one() {
        server.answers(
                Answer.json(
                        200,
                        Samples.page(
                                "v2", server.url() + "/v2/p?Page=1&PageToken=a%20b%2Bc", Samples.invite("v2", "IN1"))),
                Answer.json(200, Samples.page("v2", server.url() + "/v2/p?Page=2")),
                Answer.json(200, Samples.page("v2", null, Samples.invite("v2", "IN2"), Samples.invite("v2", "IN3"))));

        List<String> sids = new ArrayList<>();
        for (ChatV2ServiceChannelInvite invite :
                invites.listInvitePages(Samples.SERVICE, Samples.CHANNEL).items()) {
            sids.add(invite.sid());
        }

        assertThat(sids).containsExactly("IN1", "IN2", "IN3");
        assertThat(server.requests().get(1).rawPath()).isEqualTo("/v2/p");
        assertThat(server.requests().get(1).rawQuery()).isEqualTo("Page=1&PageToken=a%20b%2Bc");
        assertThat(server.requests())
                .hasSize(3)
                .allSatisfy(
                        request -> assertThat(request.header("Authorization")).startsWith("Basic "));
    }

    @Test
    void a_page_is_fetched_only_when_it_is_needed() {
        server.answers(
                Answer.json(200, Samples.page("v2", server.url() + "/v2/p?Page=1", Samples.invite("v2", "IN1"))));

        String first = invites.listInvitePages(Samples.SERVICE, Samples.CHANNEL).stream()
                .findFirst()
                .orElseThrow()
                .sid();

        assertThat(first).isEqualTo("IN1");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void a_link_to_another_origin_is_refused_before_anything_is_sent() {
        try (RecordingServer other = new RecordingServer()) {
            server.answers(
                    Answer.json(200, Samples.page("v2", other.url() + "/v2/p?Page=1", Samples.invite("v2", "IN1"))));

            var items =
                    invites.listInvitePages(Samples.SERVICE, Samples.CHANNEL).items();

            assertThatThrownBy(() -> items.forEach(item -> {})).hasMessageContaining("leads away from");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_link_that_repeats_ends_with_an_error_instead_of_a_loop() {
        String same = Samples.page("v2", server.url() + "/v2/p?Page=1", Samples.invite("v2", "IN1"));
        server.answers(Answer.json(200, same), Answer.json(200, same), Answer.json(200, same));

        var items = invites.listInvitePages(Samples.SERVICE, Samples.CHANNEL).items();

        assertThatThrownBy(() -> items.forEach(item -> {})).isInstanceOf(RuntimeException.class);
        assertThat(server.requests().size()).isLessThanOrEqualTo(2);
    }

    @Test
    void iterating_twice_starts_anew() {
        server.answers(
                Answer.json(200, Samples.page("v2", null, Samples.invite("v2", "IN1"))),
                Answer.json(200, Samples.page("v2", null, Samples.invite("v2", "IN1"))));

        var items = invites.listInvitePages(Samples.SERVICE, Samples.CHANNEL).items();

        assertThat(items).hasSize(1);
        assertThat(items).hasSize(1);
    }
}
