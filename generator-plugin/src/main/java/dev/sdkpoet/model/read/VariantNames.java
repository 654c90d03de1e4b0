package dev.sdkpoet.model.read;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.spec.SpecNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the variants of a union: by reference, by title, by what tells them from the others, by position as a last resort. */
final class VariantNames {
    private final Scope scope;
    private final Places places;
    private final KindReader kinds;
    private final ShapeReader shapes;

    VariantNames(Scope scope, Places places, KindReader kinds, ShapeReader shapes) {
        this.scope = scope;
        this.places = places;
        this.kinds = kinds;
        this.shapes = shapes;
    }

    /** @param discriminator the property that tells the variants apart, or null */
    String name(List<SpecNode> entries, int index, @Nullable String discriminator) {
        SpecNode entry = entries.get(index);
        if (entry.isReference()) {
            return places.name(scope.follow(entry));
        }
        String title = Titles.title(entry);
        if (title != null) {
            return title;
        }
        Shape shape = shape(entry);
        String byValue = byValue(shape, discriminator);
        if (byValue != null) {
            return byValue;
        }
        if (shape.members().isEmpty()) {
            return plainName(entry, index);
        }
        String byProperty = byProperty(shape, entries, index);
        return byProperty != null ? byProperty : "option " + (index + 1);
    }

    private Shape shape(SpecNode entry) {
        return shapes.shape(shapes.leaves(entry, NameHint.of("option")));
    }

    private String plainName(SpecNode entry, int index) {
        Set<JsonKind> found = kinds.of(entry);
        if (!EnumReader.values(entry).isEmpty()) {
            return "value";
        }
        return found.size() == 1 ? found.iterator().next().name().toLowerCase(Locale.ROOT) : "option " + (index + 1);
    }

    /** The only value of the discriminator, or else of any property. */
    private static @Nullable String byValue(Shape shape, @Nullable String discriminator) {
        if (discriminator != null && shape.members().containsKey(discriminator)) {
            String value = onlyValue(shape.members().get(discriminator).schema());
            if (value != null) {
                return value;
            }
        }
        return shape.members().values().stream()
                .map(member -> onlyValue(member.schema()))
                .filter(value -> value != null && value.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String onlyValue(SpecNode schema) {
        List<SpecNode> values = EnumReader.values(schema);
        return values.size() == 1
                        && values.get(0).isString()
                        && !values.get(0).text().isBlank()
                ? values.get(0).text()
                : null;
    }

    /** The first property, a required one if possible, that no other variant has. */
    private @Nullable String byProperty(Shape shape, List<SpecNode> entries, int index) {
        Map<String, Shape.Member> own = new LinkedHashMap<>(shape.members());
        for (int i = 0; i < entries.size(); i++) {
            if (i != index) {
                own.keySet().removeAll(shape(entries.get(i)).members().keySet());
            }
        }
        return own.keySet().stream()
                .filter(shape::isRequired)
                .findFirst()
                .orElse(own.keySet().stream().findFirst().orElse(null));
    }
}
