package dev.sdkpoet.model.read;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names the variants of a union: by reference, by title, by what tells them from the others, by position as a last resort. */
final class VariantNames {
    private final Scope scope;
    private final Places places;
    private final Components components;
    private final KindReader kinds;
    private final ShapeReader shapes;

    VariantNames(SchemaTools tools) {
        this.scope = tools.scope();
        this.places = tools.places();
        this.components = tools.components();
        this.kinds = tools.kinds();
        this.shapes = tools.shapes();
    }

    /** @param discriminator the property that tells the variants apart, or null */
    String name(List<SpecNode> entries, int index, @Nullable String discriminator) {
        SpecNode entry = entries.get(index);
        SpecNode target = scope.follow(entry);
        if (entry.isReference() && (components.contains(target) || !scope.isInRootFile(target))) {
            return places.name(target);
        }
        String title = target.isObject() ? Titles.title(target) : null;
        if (title != null) {
            return title;
        }
        Shape shape = shape(target);
        List<Shape> others = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i != index) {
                others.add(shape(entries.get(i)));
            }
        }
        String byValue = byValue(shape, others, discriminator);
        if (byValue != null) {
            return byValue;
        }
        String byKind = byKind(shape, entries, index);
        if (byKind != null) {
            return byKind;
        }
        String byProperty = byProperty(shape, others);
        return byProperty != null ? byProperty : "option " + (index + 1);
    }

    private Shape shape(SpecNode entry) {
        SpecNode target = scope.follow(entry);
        return target.isObject()
                ? shapes.shape(shapes.leaves(target, NameHint.of("option")))
                : new Shape(Map.of(), Set.of(), null);
    }

    /** What kind of value it is, if no other alternative is of that kind. */
    private @Nullable String byKind(Shape shape, List<SpecNode> entries, int index) {
        String kind = kind(entries.get(index));
        boolean only = kind != null
                && entries.stream().map(this::kind).filter(kind::equals).count() == 1;
        return only || shape.members().isEmpty() ? kind : null;
    }

    private @Nullable String kind(SpecNode entry) {
        SpecNode target = scope.follow(entry);
        if (!target.isObject()) {
            return null;
        }
        if (!EnumReader.values(target).isEmpty()) {
            return "value";
        }
        boolean composed = target.get("allOf") != null || !Entries.of(target).isEmpty();
        Set<JsonKind> kinds = composed ? Set.of(JsonKind.OBJECT) : this.kinds.of(target);
        return kinds.size() == 1 ? kinds.iterator().next().name().toLowerCase(Locale.ROOT) : null;
    }

    /** The only value of the discriminator, or else of a property for which no other alternative has it. */
    private @Nullable String byValue(Shape shape, List<Shape> others, @Nullable String discriminator) {
        String byDiscriminator = discriminator == null ? null : onlyValue(shape, discriminator);
        if (byDiscriminator != null) {
            return byDiscriminator;
        }
        for (String property : shape.members().keySet()) {
            String value = onlyValue(shape, property);
            if (value != null && others.stream().noneMatch(other -> value.equals(onlyValue(other, property)))) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String onlyValue(Shape shape, String property) {
        Shape.Member member = shape.members().get(property);
        List<SpecNode> values = member == null
                ? List.of()
                : SchemaChain.of(member.schema(), scope).values();
        return values.size() == 1
                        && values.get(0).isString()
                        && values.get(0).text().codePoints().anyMatch(Character::isLetter)
                ? values.get(0).text()
                : null;
    }

    /** The first property, a required one if possible, that no other alternative has. */
    private static @Nullable String byProperty(Shape shape, List<Shape> others) {
        Set<String> own = new LinkedHashSet<>(shape.members().keySet());
        others.forEach(other -> own.removeAll(other.members().keySet()));
        return own.stream()
                .filter(shape::isRequired)
                .findFirst()
                .orElse(own.stream().findFirst().orElse(null));
    }
}
