package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A body in one media type, the same for all dialects.
 *
 * @param name the media type as written
 * @param schema null when nothing is said about the body
 * @param encoding how the fields of forms are written; null for the usual way
 * @param place where the document says so
 */
record Media(
        String name, @Nullable SpecNode schema, @Nullable SpecNode encoding, List<Example> examples, SpecNode place) {
    Media {
        examples = List.copyOf(examples);
    }

    /** How a field is written; null for the usual way. */
    @Nullable
    SpecNode encoding(String field) {
        SpecNode found = encoding == null ? null : encoding.get(field);
        return found != null && found.isObject() ? found : null;
    }

    MediaType type() {
        return MediaType.of(name);
    }

    /** What it is but for its {@code charset}: type and subtype, then its other parameters (RFC 2046, section 4.1.2). */
    List<String> withoutCharset() {
        List<String> parts = new ArrayList<>(List.of(type().essence()));
        Arrays.stream(name.toLowerCase(Locale.ROOT).split(";", -1))
                .skip(1)
                .map(String::strip)
                .filter(parameter -> !parameter.startsWith("charset="))
                .sorted()
                .forEach(parts::add);
        return parts;
    }

    /** This with the schema of another; the same for none. */
    Media like(@Nullable Media other) {
        return other == null ? this : new Media(name, other.schema(), other.encoding(), examples, place);
    }
}
