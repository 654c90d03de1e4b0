package dev.sdkpoet.model.read.node;

import dev.sdkpoet.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/** Schemas as text: the same for schemas that say the same, whatever the order of their keywords and whatever extensions nobody knows. */
public final class SchemaText {
    private static final String REFERENCE = "\"$ref\":";

    private SchemaText() {}

    /** JSON without white space. */
    public static String of(SpecNode schema) {
        return schema.toSchemaJson(Keywords::isUnknownExtension);
    }

    /** The same text for schemas that are equal and refer to the same: references in other files may lead elsewhere. */
    public static String key(SpecNode schema) {
        String text = of(schema);
        return text.contains(REFERENCE) ? schema.location().file() + '#' + text : text;
    }

    public static boolean areEqual(@Nullable SpecNode one, @Nullable SpecNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.isSame(other) || key(one).equals(key(other));
    }
}
