package dev.sdkpoet.runtime;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.JsonTokenId;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads JSON text as it streams by. Jackson's own messages show the text they stumble over, so they are replaced. */
final class StreamJsonReader extends JsonReader {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NUMBER_LENGTH = 1_000;
    private static final int MAX_NAME_LENGTH = 50_000;
    private static final int MAX_TOKENS = 10_000_000;
    private static final String LIMITS =
            "this is beyond a limit: 200 levels, 1,000 characters a number, 50,000 a name, 10,000,000 tokens";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Names are not interned: they are compared with {@code equals}, and a server's own names would fill the JVM's
     * table.
     */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxTokenCount(MAX_TOKENS)
                    .maxStringLength(Integer.MAX_VALUE) // the body's own limit is the limit
                    .build())
            .build();

    /** For what has been written here: whatever can be held as an object can also be held as JSON. */
    private static final JsonFactory UNLIMITED = FACTORY.rebuild()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** The nanoseconds of what may take as long as it takes. */
    static final long ENDLESS = Long.MAX_VALUE / 2;

    private final JsonParser parser;
    private @Nullable JsonToken token;

    /** Whether Jackson has said that this isn't JSON. */
    private boolean isRefused;

    private StreamJsonReader(JsonParser parser, boolean strict, long nanos) {
        super(strict, System.nanoTime() + nanos);
        this.parser = parser;
    }

    /**
     * Reads JSON.
     *
     * @param json a string or bytes
     * @param strict makes any value that doesn't fit its declared type an error
     * @param nanos how long it may take
     */
    static <T> T read(Object json, boolean strict, Codec<T> codec, long nanos) {
        return read(FACTORY, json, strict, codec, nanos);
    }

    /** The value of JSON that has been written here. */
    static JsonValue tree(byte[] json) {
        return read(UNLIMITED, json, false, Codecs.ANY, ENDLESS);
    }

    private static <T> T read(JsonFactory factory, Object json, boolean strict, Codec<T> codec, long nanos) {
        try (JsonParser parser = json instanceof String text
                ? factory.createParser(text.substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0))
                : factory.createParser((byte[]) json)) {
            StreamJsonReader reader = new StreamJsonReader(parser, strict, nanos);
            try {
                return reader.readRoot(codec);
            } catch (JsonException e) {
                String plain = reader.isRefused ? unescaped(json) : "";
                if (plain.isEmpty()) {
                    throw e;
                }
                return read(factory, plain, strict, codec, reader.deadline - System.nanoTime());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * JSON with characters instead of their escapes, from U+D000 to U+DFFF. Half of a surrogate pair is among them:
     * Jackson takes the character in a name, but not its escape.
     *
     * @param json a string or bytes
     * @return empty if there is no such escape, or one that isn't whole, or bytes that aren't UTF-8
     */
    private static String unescaped(Object json) {
        String text = json instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) json;
        StringBuilder plain = new StringBuilder();
        int end = 0;
        try {
            for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', Math.max(at + 2, end))) {
                if (text.startsWith("\\ud", at) || text.startsWith("\\uD", at)) {
                    plain.append(text, end, at).append((char) HexFormat.fromHexDigits(text, at + 2, at + 6));
                    end = at + 6;
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "";
        }
        boolean isSame =
                end > 0 && (json == text || Arrays.equals((byte[]) json, text.getBytes(StandardCharsets.UTF_8)));
        return isSame ? plain.append(text, end, text.length()).toString() : "";
    }

    private <T> T readRoot(Codec<T> codec) {
        if (next() == null) {
            throw new JsonException("expected JSON, found nothing");
        }
        Object read = codec.read(this);
        if (next() != null) {
            throw JsonException.at(place(), "expected the end, found more after the JSON value");
        }
        return codec.decoded(read);
    }

    private @Nullable JsonToken next() {
        try {
            token = parser.nextToken();
            step();
            return token;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return JsonException.at(place(), LIMITS);
        }
        if (e instanceof JsonEOFException) {
            return JsonException.at(place(), "the JSON ends too early");
        }
        isRefused = e instanceof JacksonException || e instanceof CharConversionException;
        return isRefused ? JsonException.at(place(), "this isn't JSON") : new UncheckedIOException(e);
    }

    private String place() {
        JsonLocation location = parser.currentLocation();
        String line = Integer.toString(location.getLineNr());
        return "line ".concat(line).concat(", column ").concat(Integer.toString(location.getColumnNr()));
    }

    @Override
    char peek() {
        // by its number: a switch over the token would make the JVM load one more class before the first response
        return switch (Objects.requireNonNull(token).id()) {
            case JsonTokenId.ID_STRING -> '"';
            case JsonTokenId.ID_NULL -> 'n';
            case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> '0';
            case JsonTokenId.ID_START_OBJECT -> '{';
            case JsonTokenId.ID_START_ARRAY -> '[';
            case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> 't';
            default -> throw new IllegalStateException(String.valueOf(token));
        };
    }

    @Override
    String readText() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    boolean isLong() {
        try {
            return token == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                    && (parser.getLongValue() != 0 || parser.getTextLength() == 1); // else it is -0
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    long readLong() {
        try {
            return parser.getLongValue();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    boolean readBoolean() {
        return token == JsonToken.VALUE_TRUE;
    }

    @Override
    void begin() {
        // the cursor stands on the bracket; the next step is over it
    }

    @Override
    @Nullable
    String nextName() {
        try {
            String name = parser.nextFieldName();
            if (name != null) {
                next();
            }
            return name;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    boolean hasNext() {
        return next() != JsonToken.END_ARRAY;
    }

    @Override
    String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }
}
