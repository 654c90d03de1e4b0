package dev.sdkpoet.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Builds clients as a generated builder does, with settings that make tests quick. */
final class TestClient extends SecuredBuilder<TestClient> {
    static final String SECRET = "s3cr3t+token/with=special&chars";

    /** What the clients of a thread send with unless a test says otherwise; none for the default. */
    static final ThreadLocal<HttpTransport> TRANSPORT = new ThreadLocal<>();

    /** How long the client would have slept. */
    final List<Duration> sleeps = new CopyOnWriteArrayList<>();

    private TestClient() {
        super("test-client", "1.2.3");
    }

    static TestClient of(String serverUrl) {
        return bare().serverUrl(serverUrl);
    }

    static TestClient bare() {
        TestClient builder = new TestClient();
        if (TRANSPORT.get() != null) {
            builder.transport(TRANSPORT.get());
        }
        return builder.jitter(() -> 0.5).sleeper(delay -> {
            builder.sleeps.add(delay);
            return CompletableFuture.completedFuture(null);
        });
    }

    TestClient copy(ApiClient client) {
        return from(client);
    }

    TestClient region(String region) {
        return TwilioHosts.region(this, region);
    }

    TestClient edge(String edge) {
        return TwilioHosts.edge(this, edge);
    }

    TestClient compressRequests() {
        return GzipBody.compress(this);
    }

    static String env(String name) {
        return environment(name);
    }

    ApiClient build() {
        return client();
    }

    static Operation get(String path) {
        return Operation.of("GET", path).idempotent();
    }

    static Operation post(String path) {
        return Operation.of("POST", path);
    }

    static Operation secured(String method, String path) {
        Operation operation = Operation.of(method, path).security("auth");
        return method.equals("POST") ? operation : operation.idempotent();
    }
}
