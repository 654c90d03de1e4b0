package dev.sdkpoet.model.read;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Choices between scalars, or lists of them, that no name was given to: "an integer or a string" is one type, however
 * often a document says so.
 */
final class ScalarUnions {
    private final SchemaReader schemas;
    private final SchemaTools tools;

    ScalarUnions(SchemaReader schemas, SchemaTools tools) {
        this.schemas = schemas;
        this.tools = tools;
    }

    /** The shared type of these variants; null when they aren't all scalars or the schema has a name of its own. */
    @Nullable
    Typed shared(SpecNode schema, NameHint hint, List<Variant> variants) {
        boolean scalars = variants.stream().allMatch(variant -> isScalar(variant.type()));
        boolean titled = List.of(String.valueOf(Titles.title(schema))).equals(hint.segments());
        if (!scalars || titled || schemas.isTarget(schema)) {
            return null;
        }
        String name = variants.stream().map(Variant::label).collect(Collectors.joining(" or "));
        String types = variants.stream().map(variant -> text(variant.type())).collect(Collectors.joining("|"));
        TypeId id = new TypeId(tools.scope().key(), "#union/" + types);
        if (!tools.registry().isDeclared(id)) {
            tools.registry()
                    .define(
                            new TypeDef.UnionDef(
                                    id,
                                    NameHint.of(name),
                                    schema.location(),
                                    Doc.NONE,
                                    false,
                                    variants,
                                    null,
                                    List.of(),
                                    null),
                            TypeRegistry.Kind.UNION);
        }
        return new Typed(new TypeRef.Named(id), false);
    }

    private static boolean isScalar(TypeRef type) {
        return type instanceof TypeRef.Scalar || type instanceof TypeRef.ListOf list && isScalar(list.item());
    }

    private static String text(TypeRef type) {
        return type instanceof TypeRef.ListOf list
                ? "[" + text(list.item()) + (list.nullableItem() ? "?]" : "]")
                : ((TypeRef.Scalar) type).scalar().name();
    }
}
