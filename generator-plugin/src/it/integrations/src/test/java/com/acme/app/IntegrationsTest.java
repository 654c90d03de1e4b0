package com.acme.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sdkpoet.twilio.chat.TwilioChat;
import dev.sdkpoet.twilio.chat.runtime.ApiException;
import dev.sdkpoet.twilio.chat.runtime.HttpTransport;
import dev.sdkpoet.twilio.chat.runtime.LoggingInterceptor;
import dev.sdkpoet.twilio.chat.runtime.NotFoundException;
import dev.sdkpoet.twilio.chat.v2.api.ChatV2InviteApi;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The code of docs/integrations.md, against a server. */
class IntegrationsTest {
    private static final String PATH = "/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Invites/{Sid}";
    private static final String INVITE = "{\"sid\":\"IN1\",\"identity\":\"alice\"}";

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    /** The statuses of the next answers; 200 when there are none left. */
    private final Deque<Integer> statuses = new ArrayDeque<>();

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + body);
            traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            int status = statuses.isEmpty() ? 200 : statuses.pop();
            boolean list = exchange.getRequestURI().getPath().endsWith("Invites") && body.isEmpty();
            byte[] answer = (list ? "{\"invites\":[" + INVITE + ",{\"sid\":\"IN2\"}],\"meta\":{}}" : INVITE).getBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private TwilioChat.Builder client() {
        return TwilioChat.builder().basicAuth("AC1", "token").serverUrl(url);
    }

    private static String fetch(ChatV2InviteApi invites) {
        return invites.fetchInvite("IS1", "CH1", "IN1").sid();
    }

    @Test
    void a_spring_application_has_a_client_with_its_interceptors_and_closes_its_connections() {
        ChatV2InviteApi invites;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test", Map.of("chat.account-sid", "AC1", "chat.auth-token", "token", "chat.url", url)));
            context.register(ChatConfiguration.class, MetricsInterceptor.class);
            context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
            context.refresh();
            invites = context.getBean(ChatV2InviteApi.class);
            assertEquals("IN1", fetch(invites));
            assertEquals(1, context.getBean(MeterRegistry.class).get("chat.calls").timer().count());
            assertEquals(1, context.getBean(PoolingHttpClientConnectionManager.class).getTotalStats().getAvailable());
        }
        assertThrows(ApiException.class, () -> fetch(invites));
        assertEquals(1, requests.size());
    }

    @Test
    void calls_are_timed_by_operation_and_status() {
        MeterRegistry registry = new SimpleMeterRegistry();
        ChatV2InviteApi invites = client().interceptor(new MetricsInterceptor(registry)).build().v2().invites();
        statuses.addAll(List.of(503, 200, 404));
        fetch(invites);
        assertThrows(NotFoundException.class, () -> fetch(invites));

        Timer found = registry.get("chat.calls").tags("method", "GET", "uri", PATH, "status", "200").timer();
        assertEquals(1, found.count());
        assertTrue(found.totalTime(TimeUnit.NANOSECONDS) > 0);
        assertEquals(2, registry.get("chat.attempts").tag("status", "200").counter().count());
        assertEquals(1, registry.get("chat.calls").tag("status", "404").timer().count());
    }

    @Test
    void a_call_is_a_span_below_that_of_its_caller() {
        ChatV2InviteApi invites =
                client().interceptor(new TracingInterceptor(TELEMETRY.getOpenTelemetry())).build().v2().invites();
        statuses.addAll(List.of(503, 200, 404));
        Span parent = TELEMETRY.getOpenTelemetry().getTracer("test").spanBuilder("parent").startSpan();
        try (Scope scope = parent.makeCurrent()) {
            fetch(invites);
            assertThrows(NotFoundException.class, () -> invites.fetchInviteCall("IS1", "CH1", "IN1").execute());
        }

        List<SpanData> spans = TELEMETRY.getSpans();
        assertEquals(2, spans.size());
        SpanData found = spans.get(0);
        assertEquals("GET " + PATH, found.getName());
        assertEquals(parent.getSpanContext().getSpanId(), found.getParentSpanId());
        assertEquals(200, found.getAttributes().get(AttributeKey.longKey("http.response.status_code")));
        assertEquals(1, found.getAttributes().get(AttributeKey.longKey("http.request.resend_count")));
        assertEquals(StatusData.unset(), found.getStatus());
        assertEquals(StatusData.error(), spans.get(1).getStatus());
        String trace = "00-" + found.getTraceId() + "-" + found.getSpanId();
        assertTrue(traces.subList(0, 2).stream().allMatch(header -> header.startsWith(trace)), traces.toString());
    }

    @Test
    void a_call_without_an_answer_ends_its_span() {
        server.stop(0);
        ChatV2InviteApi invites = client()
                .maxRetries(0)
                .interceptor(new TracingInterceptor(TELEMETRY.getOpenTelemetry()))
                .build()
                .v2()
                .invites();
        assertThrows(ApiException.class, () -> fetch(invites));
        assertEquals(StatusData.error(), TELEMETRY.getSpans().get(0).getStatus());
    }

    @Test
    void the_log_goes_to_slf4j() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.sdkpoet.twilio.chat.runtime.LoggingInterceptor");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.DEBUG);
        ChatV2InviteApi invites = client().interceptor(new LoggingInterceptor()).build().v2().invites();
        fetch(invites);
        statuses.add(400);
        assertThrows(ApiException.class, () -> fetch(invites));
        logger.detachAppender(log);

        assertEquals(
                List.of(Level.DEBUG, Level.DEBUG, Level.DEBUG, Level.WARN),
                log.list.stream().map(ILoggingEvent::getLevel).toList());
        String last = log.list.get(3).getFormattedMessage();
        assertTrue(last.startsWith("GET " + PATH + ": 400 in "), last);
        assertFalse(last.contains("IS1"), last);
    }

    @Test
    void kotlin_calls_it() {
        Invitations invitations = new Invitations(client().build(), "IS1", "CH1");
        assertEquals("IN1", invitations.invite("alice", "RL1"));
        assertEquals("IN1", invitations.invite("bob", null));
        assertEquals("alice", invitations.find("IN1"));
        statuses.add(404);
        assertNull(invitations.find("IN2"));
        assertEquals(List.of("alice"), invitations.names());
        assertEquals(List.of("POST Identity=alice&RoleSid=RL1", "POST Identity=bob"), requests.subList(0, 2));
    }

    @Test
    void other_http_clients_send() {
        try (PoolingHttpClientConnectionManager connections = new ChatConfiguration().chatConnections()) {
            for (HttpTransport transport :
                    List.of(new OkHttpTransport(new OkHttpClient()), new ApacheTransport(connections))) {
                assertEquals("IN1", fetch(client().transport(transport).build().v2().invites()));
            }
        }
        assertEquals(2, requests.size());
    }
}
