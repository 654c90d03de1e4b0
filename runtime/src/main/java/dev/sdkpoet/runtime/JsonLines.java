package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/** Reads one JSON value a line; neither empty lines count nor RFC 7464's record separator before a value. */
final class JsonLines<T> implements EventSource<T> {
    private final LineReader lines;
    private final Codec<T> codec;

    JsonLines(Codec<T> codec, ResponseDecoder response) {
        this.lines = new LineReader(response, "");
        this.codec = codec;
    }

    @Override
    public EventStream.@Nullable Event<T> next(boolean all) {
        lines.begin();
        for (String line = lines.next(); line != null; line = lines.next()) {
            String value = line.startsWith("\u001e") ? line.substring(1) : line;
            if (!value.isBlank()) {
                return new EventStream.Event<>("", "message", lines.decode(codec, value, false));
            }
        }
        return null;
    }

    @Override
    public void close() {
        lines.close();
    }
}
