package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file, which is UTF-8, or UTF-16 with a byte order mark, without a single wrong byte. Nothing is replaced:
 * a document that is silently changed here would be generated differently from what its author sees.
 */
final class SourceText {

    private static final int CHUNK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final byte[] bytes;
    private final Charset charset;
    private final int start;
    private char firstVisible;

    private SourceText(byte[] bytes, Charset charset, int start) {
        this.bytes = bytes;
        this.charset = charset;
        this.start = start;
    }

    /** Checks every byte, so that reading the text can't fail later. */
    static SourceText of(byte[] bytes, Place file) {
        SourceText text = detect(bytes, file);
        text.check(file);
        if (text.firstVisible == BYTE_ORDER_MARK) {
            throw new RejectedException(file, "The file has two byte order marks. Remove one.");
        }
        return text;
    }

    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), charset);
    }

    /** A length that the text doesn't exceed, in characters. */
    int maxLength() {
        return bytes.length - start;
    }

    /** The first character that isn't white space; NUL when there is none. */
    char firstVisible() {
        return firstVisible;
    }

    private static SourceText detect(byte[] bytes, Place file) {
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            throw wrongEncoding(file, "The file is in UTF-32.");
        }
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return new SourceText(bytes, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return new SourceText(bytes, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return new SourceText(bytes, StandardCharsets.UTF_16BE, 2);
        }
        if (bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0)) {
            throw wrongEncoding(file, "The file looks like UTF-16 or UTF-32 without a byte order mark.");
        }
        return new SourceText(bytes, StandardCharsets.UTF_8, 0);
    }

    private void check(Place file) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            inspect(out.flip(), file);
            out.clear();
        } while (result.isOverflow());
        if (result.isError()) {
            throw wrongEncoding(file, "The byte at offset " + in.position() + " isn't valid " + charset.name() + ".");
        }
    }

    private void inspect(CharBuffer chunk, Place file) {
        for (int i = 0; i < chunk.limit(); i++) {
            char unit = chunk.get(i);
            if (unit == 0) {
                throw new RejectedException(
                        file, "The file has NUL characters, so it isn't a text. Is this the right file?");
            }
            if (firstVisible == 0 && unit > ' ') {
                firstVisible = unit;
            }
        }
    }

    private static RejectedException wrongEncoding(Place file, String fact) {
        return new RejectedException(file, fact + " Is this the right file? If it is, save it as UTF-8.");
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
