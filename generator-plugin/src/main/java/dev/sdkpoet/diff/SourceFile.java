package dev.sdkpoet.diff;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source that stands in memory. */
final class SourceFile extends SimpleJavaFileObject {
    private final String text;

    SourceFile(String path, String text) {
        super(uri(path), Kind.SOURCE);
        this.text = text;
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", "", "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
