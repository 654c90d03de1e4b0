package dev.sdkpoet.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InvitePageTest {
    @Test
    void a_page_has_fifty_different_invites() {
        String page = new String(InvitePage.json(), StandardCharsets.UTF_8);

        assertThat(page.split("\"sid\":\"IN")).hasSize(InvitePage.INVITES + 1);
        assertThat(page)
                .contains("\"identity\":\"user-0\",\"date_created\":\"2024-03-18T14:02:00Z\"")
                .contains("\"identity\":\"user-49\",\"date_created\":\"2024-03-18T14:02:49Z\"")
                .doesNotContain("%");
    }

    @Test
    void the_server_answers_with_the_page() throws Exception {
        byte[] page = InvitePage.json();
        try (InviteServer server = new InviteServer(page)) {
            HttpResponse<byte[]> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.url() + "/any"))
                                    .build(),
                            BodyHandlers.ofByteArray());

            assertThat(response.body()).isEqualTo(page);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        }
    }
}
