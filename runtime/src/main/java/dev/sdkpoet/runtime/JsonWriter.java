package dev.sdkpoet.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON in UTF-8, without white space. Not thread-safe; created by the codecs.
 *
 * <p>Not Jackson's generator, because that one refuses half of a surrogate pair, which JSON can say as an escape and
 * which must therefore survive.
 */
public final class JsonWriter {
    private static final int INITIAL_SIZE = 512;

    /** The most bytes that one character needs, as an escape. */
    private static final int MAX_BYTES_PER_CHAR = 6;

    private final boolean canonical;
    private final boolean request;
    private byte[] bytes = new byte[INITIAL_SIZE];
    private int size;
    private boolean follows;

    private JsonWriter(boolean canonical, boolean request) {
        this.canonical = canonical;
        this.request = request;
    }

    /** @param request see {@link #isRequest} */
    static String text(JsonEncodable value, boolean request) {
        JsonWriter out = new JsonWriter(false, request);
        value.writeTo(out);
        return new String(out.bytes, 0, out.size, StandardCharsets.UTF_8);
    }

    /**
     * @param canonical see {@link #isCanonical}
     * @param request see {@link #isRequest}
     */
    static <T> byte[] bytes(Codec<T> codec, T value, boolean canonical, boolean request) {
        JsonWriter out = new JsonWriter(canonical, request);
        codec.write(out, value);
        return Arrays.copyOf(out.bytes, out.size);
    }

    /**
     * Whether values are written as their codecs write them, although they came in another form: so that two spellings
     * of one value can be found to be equal.
     */
    boolean isCanonical() {
        return canonical;
    }

    /** Whether read-only members are left out, since it is a request that is written. */
    boolean isRequest() {
        return request;
    }

    /** Begins an object: pairs of {@link #name} and a value follow. */
    public void beginObject() {
        open('{');
    }

    /** Ends the object. */
    public void endObject() {
        close('}');
    }

    /** Begins an array: values follow. */
    public void beginArray() {
        open('[');
    }

    /** Ends the array. */
    public void endArray() {
        close(']');
    }

    /**
     * Writes a member's name.
     *
     * @param name the name
     */
    public void name(String name) {
        value(name);
        bytes[size++] = ':';
        follows = false;
    }

    /**
     * Writes a string.
     *
     * @param value the text
     */
    public void value(String value) {
        beginValue(value.length() + 3); // quotes, and the colon after a name
        bytes[size++] = '"';
        int plain = appendPlain(value);
        if (plain < value.length()) {
            appendRest(value, plain);
        }
        bytes[size++] = '"';
    }

    /**
     * Writes a boolean.
     *
     * @param value the truth value
     */
    public void value(boolean value) {
        ascii(value ? "true" : "false");
    }

    /**
     * Writes a number.
     *
     * @param value an integer
     */
    public void value(long value) {
        ascii(Long.toString(value));
    }

    /**
     * Writes a number.
     *
     * @param value any
     */
    public void value(BigInteger value) {
        ascii(value.toString());
    }

    /**
     * Writes a number, its exponent as it is: expanding a huge one would fill the memory.
     *
     * @param value any
     */
    public void value(BigDecimal value) {
        ascii(value.toString());
    }

    /**
     * Writes a number.
     *
     * @param value finite
     * @throws IllegalArgumentException for NaN and infinities, which JSON can't say
     */
    public void value(double value) {
        ascii(JsonNumber.text(value));
    }

    /** Writes null. */
    public void nullValue() {
        ascii("null");
    }

    /**
     * Writes a value that can write itself.
     *
     * @param value any
     */
    public void value(JsonEncodable value) {
        value.writeTo(this);
    }

    /**
     * Writes a value by its codec.
     *
     * @param <T> the value's type
     * @param codec writes the value
     * @param value any
     */
    public <T> void value(Codec<T> codec, T value) {
        codec.write(this, value);
    }

    private void open(char bracket) {
        beginValue(1);
        bytes[size++] = (byte) bracket;
        follows = false;
    }

    private void close(char bracket) {
        reserve(1);
        bytes[size++] = (byte) bracket;
        follows = true;
    }

    /** Writes the comma where one is due. */
    private void beginValue(int room) {
        reserve(room + 1);
        if (follows) {
            bytes[size++] = ',';
        }
        follows = true;
    }

    /** Writes a number by its text, or a literal. */
    void ascii(String text) {
        beginValue(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    /**
     * Appends characters up to the first that isn't one byte as it is, for which the room is there; returns its index.
     */
    private int appendPlain(String text) {
        int length = text.length();
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                size = at;
                return i;
            }
            bytes[at++] = (byte) c;
        }
        size = at;
        return length;
    }

    private void appendRest(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            reserve(MAX_BYTES_PER_CHAR + 2);
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                bytes[size++] = '\\';
                bytes[size++] = (byte) c;
            } else if (c < ' ') {
                escape(c);
            } else if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xC0 | c >> 6);
                continuation(c);
            } else if (!Character.isSurrogate(c)) {
                bytes[size++] = (byte) (0xE0 | c >> 12);
                continuation(c >> 6);
                continuation(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                int codePoint = Character.toCodePoint(c, text.charAt(i));
                bytes[size++] = (byte) (0xF0 | codePoint >> 18);
                continuation(codePoint >> 12);
                continuation(codePoint >> 6);
                continuation(codePoint);
            } else {
                escapeAsHex(c);
            }
        }
        reserve(2);
    }

    private void continuation(int bits) {
        bytes[size++] = (byte) (0x80 | bits & 0x3F);
    }

    private void escape(char c) {
        int known = "\b\t\n\f\r".indexOf(c);
        if (known < 0) {
            escapeAsHex(c);
        } else {
            bytes[size++] = '\\';
            bytes[size++] = (byte) "btnfr".charAt(known);
        }
    }

    private void escapeAsHex(char c) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = (byte) Character.forDigit(c >> shift & 0xF, 16);
        }
    }

    private void reserve(int room) {
        if (bytes.length - size < room) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + room));
        }
    }
}
