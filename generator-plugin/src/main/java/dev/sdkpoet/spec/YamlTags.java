package dev.sdkpoet.spec;

import dev.sdkpoet.spec.SpecNode.Kind;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Applies explicit tags ({@code !!str}); only those of the core schema have a meaning here, and none creates objects. */
final class YamlTags {

    private static final String NON_SPECIFIC = "!";

    private YamlTags() {}

    /** What a scalar means; nothing when its tag is unknown or contradicts its text. */
    static Optional<Scalar> resolve(ScalarEvent event) {
        String value = event.getValue();
        if (event.getTag().isEmpty()) {
            return Optional.of(event.isPlain() ? YamlScalars.plain(value) : Scalar.string(value));
        }
        String tag = event.getTag().get();
        if (tag.equals(NON_SPECIFIC) || tag.equals(Tag.STR.getValue())) {
            return Optional.of(Scalar.string(value));
        }
        Scalar plain = YamlScalars.plain(value);
        return expects(tag, plain.kind()) ? Optional.of(plain) : Optional.empty();
    }

    /** Whether an object's or array's tag is the one it has anyway. */
    static boolean accepts(Optional<String> tag, Tag expected) {
        return tag.isEmpty() || tag.get().equals(NON_SPECIFIC) || tag.get().equals(expected.getValue());
    }

    private static boolean expects(String tag, Kind kind) {
        return switch (kind) {
            case NUMBER -> tag.equals(Tag.INT.getValue()) || tag.equals(Tag.FLOAT.getValue());
            case BOOLEAN -> tag.equals(Tag.BOOL.getValue());
            case NULL -> tag.equals(Tag.NULL.getValue());
            default -> false;
        };
    }
}
