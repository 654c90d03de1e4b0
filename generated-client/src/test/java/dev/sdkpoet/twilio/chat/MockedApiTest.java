package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import dev.sdkpoet.twilio.chat.v2.api.CreateInviteOptions;
import dev.sdkpoet.twilio.chat.v2.model.ChatV2ServiceChannelInvite;
import org.junit.jupiter.api.Test;

/** Options are values, so that a mock knows the call that it was told about. */
class MockedApiTest {
    @Test
    @SuppressWarnings("DirectInvocationOnMock") // what the mock answers is the point
    void a_mock_answers_the_call_with_equal_options() {
        ChatV2InviteApi api = mock(ChatV2InviteApi.class);
        ChatV2ServiceChannelInvite invite =
                ChatV2ServiceChannelInvite.builder().sid("IN1").build();
        when(api.createInvite("IS1", "CH1", "alice", options("RL1"))).thenReturn(invite);

        assertThat(api.createInvite("IS1", "CH1", "alice", options("RL1"))).isEqualTo(invite);
        assertThat(api.createInvite("IS1", "CH1", "alice", options("RL2"))).isNull();
        verify(api).createInvite("IS1", "CH1", "alice", options("RL2"));
    }

    private static CreateInviteOptions options(String roleSid) {
        return CreateInviteOptions.builder().roleSid(roleSid).build();
    }
}
