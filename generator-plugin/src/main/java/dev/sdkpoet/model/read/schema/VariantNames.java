package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.Components;
import dev.sdkpoet.model.read.node.InlineNames;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.SchemaChain;
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
    private final SchemaContext context;
    private final InlineNames inlineNames;
    private final Components components;
    private final KindReader kinds;
    private final AllOfReader allOf;

    VariantNames(SchemaContext context) {
        this.context = context;
        this.inlineNames = context.inlineNames();
        this.components = context.components();
        this.kinds = context.kinds();
        this.allOf = context.allOf();
    }

    /** @param discriminator the property that tells the variants apart, or null */
    String name(List<SpecNode> entries, int index, @Nullable String discriminator) {
        SpecNode entry = entries.get(index);
        SpecNode target = context.follow(entry);
        if (entry.isReference() && (components.contains(target) || !context.isInRootFile(target))) {
            return inlineNames.name(target);
        }
        String title = target.isObject() ? TitleNames.title(target) : null;
        if (title != null) {
            return title;
        }
        MergedObject merged = merged(target);
        List<MergedObject> others = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (i != index) {
                others.add(merged(entries.get(i)));
            }
        }
        String byValue = byValue(merged, others, discriminator);
        if (byValue != null) {
            return byValue;
        }
        String byKind = byKind(merged, entries, index);
        if (byKind != null) {
            return byKind;
        }
        String byProperty = byProperty(merged, others);
        return byProperty != null ? byProperty : "option " + (index + 1);
    }

    private MergedObject merged(SpecNode entry) {
        SpecNode target = context.follow(entry);
        return target.isObject()
                ? allOf.merge(allOf.parts(target, NameHint.of("option")))
                : new MergedObject(Map.of(), Set.of(), null);
    }

    /** What kind of value it is, if no other alternative is of that kind. */
    private @Nullable String byKind(MergedObject merged, List<SpecNode> entries, int index) {
        String kind = kind(entries.get(index));
        boolean only = kind != null
                && entries.stream().map(this::kind).filter(kind::equals).count() == 1;
        return only || merged.members().isEmpty() ? kind : null;
    }

    private @Nullable String kind(SpecNode entry) {
        SpecNode target = context.follow(entry);
        if (!target.isObject()) {
            return null;
        }
        if (!SchemaChain.listedValues(target).isEmpty()) {
            return "value";
        }
        boolean composed = target.get("allOf") != null || !Entries.of(target).isEmpty();
        Set<JsonKind> kinds = composed ? Set.of(JsonKind.OBJECT) : this.kinds.of(target);
        return kinds.size() == 1 ? kinds.iterator().next().name().toLowerCase(Locale.ROOT) : null;
    }

    /** The only value of the discriminator, or else of a property for which no other alternative has it. */
    private @Nullable String byValue(MergedObject merged, List<MergedObject> others, @Nullable String discriminator) {
        String byDiscriminator = discriminator == null ? null : onlyValue(merged, discriminator);
        if (byDiscriminator != null) {
            return byDiscriminator;
        }
        for (String property : merged.members().keySet()) {
            String value = onlyValue(merged, property);
            if (value != null && others.stream().noneMatch(other -> value.equals(onlyValue(other, property)))) {
                return value;
            }
        }
        return null;
    }

    private @Nullable String onlyValue(MergedObject merged, String property) {
        MergedObject.Member member = merged.members().get(property);
        List<SpecNode> values = member == null
                ? List.of()
                : SchemaChain.of(member.schema(), context.reading()).values();
        return values.size() == 1
                        && values.get(0).isString()
                        && values.get(0).text().codePoints().anyMatch(Character::isLetter)
                ? values.get(0).text()
                : null;
    }

    /** The first property, a required one if possible, that no other alternative has. */
    private static @Nullable String byProperty(MergedObject merged, List<MergedObject> others) {
        Set<String> own = new LinkedHashSet<>(merged.members().keySet());
        others.forEach(other -> own.removeAll(other.members().keySet()));
        return own.stream()
                .filter(merged::isRequired)
                .findFirst()
                .orElse(own.stream().findFirst().orElse(null));
    }
}
