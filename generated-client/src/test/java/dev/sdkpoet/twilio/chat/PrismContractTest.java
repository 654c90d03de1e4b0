package dev.sdkpoet.twilio.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sdkpoet.testing.NodePackages;
import dev.sdkpoet.testing.PrismServer;
import dev.sdkpoet.twilio.chat.runtime.UnprocessableContentException;
import dev.sdkpoet.twilio.chat.v1.api.ChatV1InviteApi;
import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation, with what is required and with everything, against a server that refuses what breaks the document. */
class PrismContractTest {
    private static final Path HOME = Path.of("target", "prism").toAbsolutePath();

    @BeforeAll
    static void needsPrism() throws InterruptedException {
        Optional<String> missing = missing();
        if (missing.isPresent() && "true".equals(System.getenv("CI"))) {
            fail("CI needs Prism: " + missing.get());
        }
        assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElseThrow());
    }

    /** Why Prism can't run here; empty if it can. */
    private static Optional<String> missing() throws InterruptedException {
        Optional<String> missing = NodePackages.missing();
        if (missing.isPresent()) {
            return missing;
        }
        try {
            PrismServer.install(HOME);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static PrismServer prism(String version) throws IOException {
        Path document = Path.of("..", "spec", "twilio_chat_" + version + "_invite.yaml");
        PrismServer prism = PrismServer.start(HOME, document, PrismServer.Checks.REQUESTS_AND_RESPONSES);
        prism.awaitStart();
        return prism;
    }

    private static TwilioChat client(PrismServer prism) {
        return TwilioChat.builder()
                .basicAuth("AC123", "secret")
                .serverUrl(prism.url())
                .maxRetries(0)
                .build();
    }

    @Test
    void v2_keeps_to_its_document() throws IOException {
        try (PrismServer prism = prism("v2")) {
            ChatV2InviteApi invites = client(prism).v2().invites();

            assertThat(invites.createInvite(Samples.SERVICE, Samples.CHANNEL, "alice")
                            .sid())
                    .startsWith("IN");
            assertThat(invites.createInvite(
                                    Samples.SERVICE,
                                    "a unique/name?",
                                    "alice & bob",
                                    dev.sdkpoet.twilio.chat.v2.api.CreateInviteOptions.builder()
                                            .roleSid(Samples.ROLE)
                                            .build())
                            .sid())
                    .startsWith("IN");
            assertThat(invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                            .sid())
                    .startsWith("IN");
            assertThat(invites.deleteInviteCall(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                            .executeForResponse()
                            .status())
                    .isEqualTo(204);
            assertThat(invites.listInvite(Samples.SERVICE, Samples.CHANNEL).meta())
                    .isNotNull();
            assertThat(invites.listInviteCall(
                                    Samples.SERVICE,
                                    Samples.CHANNEL,
                                    dev.sdkpoet.twilio.chat.v2.api.ListInviteOptions.builder()
                                            .identity(List.of("alice", "bob"))
                                            .pageSize(100L)
                                            .page(0L)
                                            .pageToken("PT1")
                                            .build())
                            .withHeader("Prefer", "example=readFull")
                            .execute()
                            .invites())
                    .isNotEmpty();
        }
    }

    @Test
    void v1_keeps_to_its_document() throws IOException {
        try (PrismServer prism = prism("v1")) {
            ChatV1InviteApi invites = client(prism).v1().invites();

            assertThat(invites.createInvite(Samples.SERVICE, Samples.CHANNEL, "alice")
                            .sid())
                    .startsWith("IN");
            assertThat(invites.createInvite(
                                    Samples.SERVICE,
                                    Samples.CHANNEL,
                                    "alice",
                                    dev.sdkpoet.twilio.chat.v1.api.CreateInviteOptions.builder()
                                            .roleSid(Samples.ROLE)
                                            .build())
                            .sid())
                    .startsWith("IN");
            assertThat(invites.fetchInvite(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                            .sid())
                    .startsWith("IN");
            assertThat(invites.deleteInviteCall(Samples.SERVICE, Samples.CHANNEL, Samples.SID)
                            .executeForResponse()
                            .status())
                    .isEqualTo(204);
            assertThat(invites.listInvite(Samples.SERVICE, Samples.CHANNEL).meta())
                    .isNotNull();
            assertThat(invites.listInviteCall(
                                    Samples.SERVICE,
                                    Samples.CHANNEL,
                                    dev.sdkpoet.twilio.chat.v1.api.ListInviteOptions.builder()
                                            .identity(List.of("alice", "bob"))
                                            .pageSize(1000L)
                                            .page(0L)
                                            .pageToken("PT1")
                                            .build())
                            .withHeader("Prefer", "example=readFull")
                            .execute()
                            .invites())
                    .isNotEmpty();
        }
    }

    @Test
    void a_call_that_breaks_the_document_is_reported() throws IOException {
        try (PrismServer prism = prism("v2")) {
            ChatV2InviteApi invites = client(prism).v2().invites();

            assertThatThrownBy(() -> invites.fetchInvite("no service SID", Samples.CHANNEL, Samples.SID))
                    .isInstanceOf(UnprocessableContentException.class);
            assertThatThrownBy(() -> invites.listInviteCall(Samples.SERVICE, Samples.CHANNEL)
                            .withQuery("PageSize", "1000")
                            .execute())
                    .isInstanceOf(UnprocessableContentException.class);
        }
    }
}
