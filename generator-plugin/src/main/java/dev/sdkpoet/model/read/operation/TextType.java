package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.schema.Entries;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.spec.SpecNode;
import java.util.Set;

/**
 * The type of a plain text: a scalar or an enumeration, which is written as text in the way that parameters are. HTML and other texts stay
 * as they are, and so does a text whose schema has several types, or one that only JSON can say. Text in base64 stays text, too: what real
 * documents declare so, such as the line protocol of InfluxDB, is sent as it is, and the caller alone knows which it is.
 */
record TextType(SchemaReader schemas, SchemaContext context) {
    private static final Set<JsonKind> SCALARS =
            Set.of(JsonKind.STRING, JsonKind.INTEGER, JsonKind.NUMBER, JsonKind.BOOLEAN);

    private static final Set<ScalarType> ENCODED = Set.of(ScalarType.BINARY, ScalarType.BASE64);

    ResolvedType of(Media media, NameHint hint) {
        SpecNode declared = media.schema();
        if (declared == null) {
            return ResolvedType.of(ScalarType.STRING);
        }
        SpecNode schema = context.follow(declared);
        if (!schema.isObject() || !isScalar(schema)) {
            return ResolvedType.of(ScalarType.STRING);
        }
        ResolvedType typed = schemas.read(declared, hint, Role.VALUE);
        return isText(typed.type()) ? typed : new ResolvedType(new TypeRef.Scalar(ScalarType.STRING), typed.nullable());
    }

    private boolean isScalar(SpecNode schema) {
        SpecNode parts = schema.get("allOf");
        if (parts == null || !parts.isArray() || parts.size() == 0) {
            return isPlain(schema);
        }
        return Entries.of(schema).isEmpty()
                && SCALARS.containsAll(context.kinds().of(schema))
                && parts.items().stream().map(context::follow).allMatch(part -> part.isObject() && isPlain(part));
    }

    private boolean isPlain(SpecNode schema) {
        Set<JsonKind> kinds = context.kinds().of(schema);
        return Entries.of(schema).isEmpty()
                && SCALARS.containsAll(kinds)
                && (kinds.size() == 1 || kinds.isEmpty() && schema.get("enum") != null);
    }

    private static boolean isText(TypeRef type) {
        return type instanceof TypeRef.Named
                || type instanceof TypeRef.Scalar scalar && !type.isAny() && !ENCODED.contains(scalar.scalar());
    }
}
