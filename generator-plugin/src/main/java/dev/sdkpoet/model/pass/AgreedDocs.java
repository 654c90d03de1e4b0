package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leaves of what is said about equal types what is said about all of them. */
final class AgreedDocs {
    private AgreedDocs() {}

    /**
     * The type that stands for equal ones.
     *
     * @param type one of them, with all that any has
     * @param equal all of them
     */
    static TypeDef of(TypeDef type, NameHint hint, List<TypeDef> equal) {
        Doc doc = agreed(equal.stream().map(TypeDef::doc).toList());
        return type.accept(new TypeDef.Visitor<>() {
            @Override
            public TypeDef object(ObjectDef object) {
                return new ObjectDef(
                        object.id(),
                        hint,
                        object.location(),
                        doc,
                        object.deprecated(),
                        properties(object, equal),
                        object.additional(),
                        object.additionalNullable(),
                        object.parents(),
                        object.shared());
            }

            @Override
            public TypeDef enumeration(EnumDef enumeration) {
                return new EnumDef(
                        enumeration.id(),
                        hint,
                        enumeration.location(),
                        doc,
                        enumeration.deprecated(),
                        enumeration.base(),
                        values(enumeration, equal));
            }

            @Override
            public TypeDef union(UnionDef union) {
                return new UnionDef(
                        union.id(),
                        hint,
                        union.location(),
                        doc,
                        union.deprecated(),
                        union.variants(),
                        union.discriminator(),
                        union.commonProperties(),
                        union.fallback());
            }
        });
    }

    private static List<Property> properties(ObjectDef type, List<TypeDef> equal) {
        Map<String, List<Doc>> docs = new HashMap<>();
        equal.forEach(each -> ((ObjectDef) each)
                .properties()
                .forEach(property -> docs.computeIfAbsent(property.wireName(), any -> new ArrayList<>())
                        .add(property.doc())));
        return type.properties().stream()
                .map(property -> property.with(agreed(Objects.requireNonNull(docs.get(property.wireName())))))
                .toList();
    }

    private static List<EnumValue> values(EnumDef type, List<TypeDef> equal) {
        Map<String, List<EnumValue>> values = new HashMap<>();
        equal.forEach(each -> ((EnumDef) each)
                .values()
                .forEach(value -> values.computeIfAbsent(value.value(), any -> new ArrayList<>())
                        .add(value)));
        List<EnumValue> agreed = new ArrayList<>();
        for (EnumValue value : type.values()) {
            List<EnumValue> alike = Objects.requireNonNull(values.get(value.value()));
            agreed.add(new EnumValue(value.value(), value.nameHint(), same(alike, EnumValue::description)));
        }
        return agreed;
    }

    private static Doc agreed(List<Doc> docs) {
        List<Doc> items = docs.stream().map(Doc::items).filter(Objects::nonNull).toList();
        return new Doc(
                same(docs, Doc::summary),
                same(docs, Doc::description),
                common(docs, Doc::facts),
                items.size() < docs.size() ? null : agreed(items),
                same(docs, Doc::externalDocs),
                common(docs, Doc::longFacts));
    }

    private static List<Doc.Fact> common(List<Doc> docs, Function<Doc, List<Doc.Fact>> facts) {
        return facts.apply(docs.get(0)).stream()
                .filter(fact -> docs.stream().allMatch(doc -> facts.apply(doc).contains(fact)))
                .toList();
    }

    private static <T, V> @Nullable V same(List<T> things, Function<T, @Nullable V> value) {
        V first = value.apply(things.get(0));
        return things.stream().allMatch(thing -> Objects.equals(value.apply(thing), first)) ? first : null;
    }
}
