package dev.sdkpoet.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Header fields as HTTP/2 writes them (RFC 7541), in the simplest way. */
final class Hpack {
    private Hpack() {}

    /** Header fields as literals that are never indexed (RFC 7541, section 6.2.2). */
    static byte[] fields(String... namesAndValues) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            block.write(0);
            text(block, namesAndValues[i]);
            text(block, namesAndValues[i + 1]);
        }
        return block.toByteArray();
    }

    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        length(block, bytes.length);
        block.writeBytes(bytes);
    }

    /** An integer with a prefix of seven bits (RFC 7541, section 5.1). */
    static void length(ByteArrayOutputStream block, int length) {
        if (length < 127) {
            block.write(length);
            return;
        }
        block.write(127);
        int rest = length - 127;
        for (; rest >= 128; rest >>= 7) {
            block.write(rest & 127 | 128);
        }
        block.write(rest);
    }
}
