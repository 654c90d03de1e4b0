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
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leaves of what is said about equal types what is said about all of them. */
final class AgreedDocs {
    private AgreedDocs() {}

    /**
     * The type that stands for equal ones.
     *
     * @param type one of them
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
                        properties(equal.stream()
                                .map(each -> ((ObjectDef) each).properties())
                                .toList()),
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
                        values(equal.stream()
                                .map(each -> ((EnumDef) each).values())
                                .toList()));
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

    private static List<Property> properties(List<List<Property>> equal) {
        List<Property> agreed = new ArrayList<>();
        for (int i = 0; i < equal.get(0).size(); i++) {
            int index = i;
            List<Doc> docs = equal.stream().map(each -> each.get(index).doc()).toList();
            agreed.add(equal.get(0).get(i).with(agreed(docs)));
        }
        return agreed;
    }

    private static List<EnumValue> values(List<List<EnumValue>> equal) {
        List<EnumValue> agreed = new ArrayList<>();
        for (int i = 0; i < equal.get(0).size(); i++) {
            int index = i;
            List<EnumValue> values = equal.stream().map(each -> each.get(index)).toList();
            EnumValue first = values.get(0);
            agreed.add(new EnumValue(first.value(), first.nameHint(), same(values, EnumValue::description)));
        }
        return agreed;
    }

    private static Doc agreed(List<Doc> docs) {
        Doc first = docs.get(0);
        List<Doc> items = docs.stream().map(Doc::items).filter(Objects::nonNull).toList();
        return new Doc(
                same(docs, Doc::summary),
                same(docs, Doc::description),
                first.facts().stream()
                        .filter(fact ->
                                docs.stream().allMatch(doc -> doc.facts().contains(fact)))
                        .toList(),
                items.size() < docs.size() ? null : agreed(items),
                same(docs, Doc::externalDocs));
    }

    private static <T, V> @Nullable V same(List<T> things, Function<T, @Nullable V> value) {
        V first = value.apply(things.get(0));
        return things.stream().allMatch(thing -> Objects.equals(value.apply(thing), first)) ? first : null;
    }
}
