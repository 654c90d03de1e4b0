package dev.sdkpoet.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Codec of URIs. */
final class UriCodec extends TextCodec<URI> {
    UriCodec() {
        super("a URI");
    }

    @Override
    @Nullable
    URI parse(String text) {
        try {
            return text.isEmpty() ? null : new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    boolean isExact(URI value, String text) {
        return true; // a parsed URI keeps its text
    }

    @Override
    String format(URI value) {
        return value.toString();
    }
}
