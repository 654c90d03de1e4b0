package dev.sdkpoet.runtime;

import static dev.sdkpoet.runtime.TestClient.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Server-sent events are those that the steps of the WHATWG's specification give, in whatever pieces the bytes arrive: the first byte
 * of the input is how many come at once.
 */
public final class EventFuzz {
    private EventFuzz() {}

    private record Event(String id, String name, String data) {}

    public static void fuzzerTestOneInput(byte[] input) {
        int size = input.length == 0 ? 1 : (input[0] & 0xff) + 1;
        byte[] body = input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
        List<Event> expected = specified(new String(body, StandardCharsets.UTF_8));
        List<Event> events = new ArrayList<>();
        try (EventStream<String> stream = client(body, size)) {
            stream.events().forEach(event -> events.add(new Event(event.id(), event.name(), event.data())));
        }
        assertThat(events).isEqualTo(expected.stream().map(EventFuzz::decoded).toList());
    }

    /** Data that isn't JSON is the text itself. */
    private static Event decoded(Event event) {
        String json = event.data().startsWith("\ufeff") ? event.data().substring(1) : event.data();
        return Rfc8259.matches(json) && JsonValue.parse(json) instanceof JsonString text
                ? new Event(event.id(), event.name(), text.value())
                : event;
    }

    private static EventStream<String> client(byte[] body, int size) {
        return EventStream.ofEvents(Codecs.STRING)
                .apply(TestClient.of("http://localhost")
                        .maxRetries(0)
                        .transport(request -> CompletableFuture.completedFuture(new HttpTransport.Response(
                                200, Map.of("Content-Type", List.of("text/event-stream")), new Pieces(body, size))))
                        .build()
                        .request(get("/x")))
                .execute();
    }

    /** HTML, section 9.2.6, to the letter; an event whose data is [DONE] ends the stream. */
    private static List<Event> specified(String text) {
        List<Event> events = new ArrayList<>();
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        StringBuilder data = new StringBuilder();
        String type = "";
        String lastId = "";
        String id = "";
        String[] lines = body.split("\r\n|\n|\r", -1);
        for (int i = 0; i < lines.length - 1; i++) { // what no line end follows, no blank line follows
            String line = lines[i];
            int colon = line.indexOf(':');
            if (line.isEmpty()) {
                lastId = id;
                if (data.length() > 0) {
                    String all = data.substring(0, data.length() - 1);
                    if (all.strip().equals("[DONE]")) {
                        return events;
                    }
                    events.add(new Event(lastId, type.isEmpty() ? "message" : type, all));
                }
                data.setLength(0);
                type = "";
                continue;
            }
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
            switch (field) {
                case "event" -> type = value;
                case "data" -> data.append(value).append('\n');
                case "id" -> id = value.contains("\0") ? id : value;
                default -> {}
            }
        }
        return events;
    }

    /** Gives so many bytes at once. */
    private static final class Pieces extends FilterInputStream {
        private final int size;

        Pieces(byte[] body, int size) {
            super(new ByteArrayInputStream(body));
            this.size = size;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(size, length));
        }
    }
}
