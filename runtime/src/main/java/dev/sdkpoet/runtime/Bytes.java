package dev.sdkpoet.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Immutable bytes. */
public final class Bytes implements JsonEncodable {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Bytes.
     *
     * @param bytes copied
     * @return the same bytes, immutable
     */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** Bytes that nobody else has. */
    static Bytes owning(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** Encodes the bytes as base64 (RFC 4648, section 4). */
    String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Writes them as base64 in a string. */
    @Override
    public void writeTo(JsonWriter out) {
        out.value(toBase64());
    }

    /** {@return the number of bytes} */
    public int size() {
        return bytes.length;
    }

    /** {@return a copy of the bytes} */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** {@return the bytes as a stream that needs no closing} */
    public InputStream inputStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** How many bytes there are, not which. */
    @Override
    public String toString() {
        return "Bytes[" + bytes.length + "]";
    }
}
