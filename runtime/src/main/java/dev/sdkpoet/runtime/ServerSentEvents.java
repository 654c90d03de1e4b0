package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/** Reads server-sent events (WHATWG HTML, section 9.2.6). An event whose data is {@code [DONE]} ends the stream. */
final class ServerSentEvents<T> implements EventSource<T> {
    static final String MEDIA_TYPE = "text/event-stream";

    private static final String END = "[DONE]";

    private final LineReader lines;
    private final Codec<T> codec;
    private final Outcome outcome;
    private String lastId = "";

    ServerSentEvents(Codec<T> codec, Outcome outcome) {
        this.lines = new LineReader(outcome, MEDIA_TYPE);
        this.codec = codec;
        this.outcome = outcome;
    }

    @Override
    public EventStream.@Nullable Event<T> next() {
        StringBuilder data = new StringBuilder();
        boolean hasData = false;
        String name = "";
        lines.begin();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty()) {
                if (hasData && (codec == Codecs.STRING || !data.toString().isBlank())) {
                    return event(name, data.toString());
                }
                name = ""; // without data, or without anything to decode in it, an event only keeps the stream alive
                data.setLength(0);
                hasData = false;
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            int begin = colon < 0 ? line.length() : line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1;
            switch (field) {
                case "data" -> {
                    data.append(hasData ? "\n" : "").append(line, begin, line.length());
                    hasData = true;
                }
                case "event" -> name = line.substring(begin);
                case "id" -> lastId = line.indexOf('\0') < 0 ? line.substring(begin) : lastId;
                default -> {} // a comment, or a field that doesn't exist yet
            }
            if (data.length() > outcome.run.settings.maxResponseSize) {
                close();
                throw outcome.undecodable(
                        "an event is longer than " + outcome.run.settings.maxResponseSize + " bytes", null);
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
        return new EventStream.Event<>(lastId, name.isEmpty() ? "message" : name, value);
    }

    @Override
    public void close() {
        lines.close();
    }
}
