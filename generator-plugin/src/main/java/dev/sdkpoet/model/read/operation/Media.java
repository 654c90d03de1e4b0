package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
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
}
