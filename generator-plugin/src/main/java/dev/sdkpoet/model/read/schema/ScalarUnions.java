package dev.sdkpoet.model.read.schema;

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
    private final SchemaTypes schemas;
    private final SchemaContext context;

    ScalarUnions(SchemaTypes schemas, SchemaContext context) {
        this.schemas = schemas;
        this.context = context;
    }

    /** The shared type of these variants; null when they aren't all scalars or the schema has a name of its own. */
    @Nullable
    ResolvedType shared(SpecNode schema, NameHint hint, List<Variant> variants) {
        boolean scalars = variants.stream().allMatch(variant -> isScalar(variant.type()));
        boolean titled = List.of(String.valueOf(TitleNames.title(schema))).equals(hint.segments());
        if (!scalars || titled || schemas.isTarget(schema)) {
            return null;
        }
        String name = variants.stream().map(Variant::label).collect(Collectors.joining(" or "));
        String types = variants.stream().map(variant -> text(variant.type())).collect(Collectors.joining("|"));
        TypeId id = new TypeId(context.reading().key(), "#union/" + types);
        if (!context.registry().isDeclared(id)) {
            context.registry()
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
        return new ResolvedType(new TypeRef.Named(id), false);
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
