package dev.sdkpoet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server what it has seen. */
final class Coverage {
    private Coverage() {}

    static JsonNode of(String url) throws IOException, InterruptedException {
        return Step.JSON.readTree(send(request(url)));
    }

    static void clear(String url) throws IOException, InterruptedException {
        send(request(url).POST(BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
