package dev.sdkpoet.runtime;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Codec of bytes as base64. */
final class Base64Codec extends TextCodec<Bytes> {
    Base64Codec() {
        super("base64");
    }

    @Override
    @Nullable
    Bytes parse(String text) {
        boolean urlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        try {
            return Bytes.owning((urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    String format(Bytes value) {
        return value.toBase64();
    }
}
