package dev.sdkpoet.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events (WHATWG HTML, section 9.2.6). An event whose data is {@code [DONE]} ends the stream. */
final class ServerSentEvents<T> implements EventSource<T> {
    static final String MEDIA_TYPE = "text/event-stream";

    private static final String END = "[DONE]";

    private final LineReader lines;
    private final Codec<T> codec;
    private final ResponseDecoder response;
    private String lastId = "";
    private @Nullable Duration retry;

    ServerSentEvents(Codec<T> codec, ResponseDecoder response) {
        this.lines = new LineReader(response, MEDIA_TYPE);
        this.codec = codec;
        this.response = response;
    }

    @Override
    public EventStream.@Nullable Event<T> next(boolean all) {
        StringBuilder data = new StringBuilder();
        boolean hasData = false;
        boolean isEvent = false;
        String name = "";
        String id = lastId;
        lines.begin();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty()) {
                lastId = id;
                if (hasData && (codec == Codecs.STRING || !data.toString().isBlank())) {
                    return event(name, data.toString());
                }
                if (all && isEvent) {
                    return new EventStream.Event<>(lastId, name(name), codec.cast(EventStream.EMPTY));
                }
                name = ""; // without data, or without anything to decode in it, an event only keeps the stream alive
                data.setLength(0);
                hasData = false;
                isEvent = false;
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            int begin = colon < 0 ? line.length() : line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
            isEvent |= field.equals("data") || field.equals("event") || field.equals("id");
            switch (field) {
                case "data" -> {
                    data.append(hasData ? "\n" : "").append(line, begin, line.length());
                    hasData = true;
                }
                case "event" -> name = line.substring(begin);
                case "id" -> id = line.indexOf('\0') < 0 ? line.substring(begin) : id;
                case "retry" -> retry = duration(line.substring(begin));
                default -> {} // a comment, or a field that doesn't exist yet
            }
            if (data.length() > response.execution.settings.maxResponseSize) {
                close();
                throw response.undecodable(
                        "an event is longer than " + response.execution.settings.maxResponseSize + " bytes", null);
            }
        }
        return null; // an event that isn't ended doesn't count
    }

    private EventStream.@Nullable Event<T> event(String name, String data) {
        if (data.strip().equals(END)) {
            close();
            return null;
        }
        boolean mayBeText =
                codec == Codecs.STRING || "{[\"".indexOf(data.strip().charAt(0)) < 0;
        T value = lines.decode(codec, data, mayBeText);
        return new EventStream.Event<>(lastId, name(name), value);
    }

    private static String name(String given) {
        return given.isEmpty() ? "message" : given;
    }

    /** Anything but digits is ignored. */
    private @Nullable Duration duration(String millis) {
        return millis.matches("[0-9]{1,15}") ? Duration.ofMillis(Long.parseLong(millis)) : retry;
    }

    @Override
    public String lastEventId() {
        return lastId;
    }

    @Override
    public @Nullable Duration retry() {
        return retry;
    }

    @Override
    public void close() {
        lines.close();
    }
}
