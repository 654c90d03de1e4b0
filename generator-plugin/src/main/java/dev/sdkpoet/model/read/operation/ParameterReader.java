package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.node.SecretNames;
import dev.sdkpoet.model.read.schema.PropertyReader;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads path, query, header and cookie parameters, and Swagger 2.0's form parameters. */
final class ParameterReader {
    private static final Map<String, Location> LOCATIONS = Map.of(
            "path", Location.PATH, "query", Location.QUERY, "header", Location.HEADER, "cookie", Location.COOKIE);

    private final SchemaReader schemas;
    private final SchemaContext context;
    private final StyleReader styles;
    private final MediaReader media;
    private final FlatTypes flat;

    ParameterReader(SchemaReader schemas, SchemaContext context, StyleReader styles, MediaReader media) {
        this.schemas = schemas;
        this.context = context;
        this.styles = styles;
        this.media = media;
        this.flat = new FlatTypes(context.registry());
    }

    /** The place a parameter is sent in; null for bodies and for what nobody knows. */
    static @Nullable Location location(SpecNode parameter) {
        String in = parameter.string("in");
        return in == null ? null : LOCATIONS.get(in);
    }

    /**
     * @param parameter the parameter, its reference followed
     * @param hint what an inline type is named after
     */
    Parameter read(SpecNode parameter, String name, Location in, NameHint hint) {
        Media content = content(parameter);
        SpecNode schema = content == null ? schema(parameter) : content.schema();
        Role role = in == Location.PART ? Role.BODY : Role.VALUE;
        ResolvedType typed = schema == null ? untyped(parameter, name) : schemas.read(schema, hint, role);
        SchemaChain chain =
                schema == null ? new SchemaChain(List.of(parameter)) : SchemaChain.of(schema, context.reading());
        StyleReader.Written written = FlatTypes.isFile(typed.type())
                ? new StyleReader.Written(Parameter.Style.FORM, true) // files can't be joined
                : styles.read(parameter, in);
        boolean hasClass = typed.type() instanceof TypeRef.Named;
        List<Parameter.Style> itemStyles = styles.ofItems(parameter);
        boolean isJsonPart = in == Location.PART && itemStyles.isEmpty() && !flat.isFlat(FlatTypes.item(typed.type()));
        return new Parameter(
                name,
                in,
                typed.type(),
                in == Location.PATH || context.fields().flag(parameter, "required"),
                typed.nullable(),
                context.docs().ofValue(name, parameter, chain, hasClass),
                context.fields().flag(parameter, "deprecated") || !hasClass && chain.any("deprecated"),
                written.style(),
                itemStyles,
                written.explode(),
                context.fields().flag(parameter, "allowReserved"),
                content == null ? isJsonPart ? "application/json" : null : content.name(),
                SecretNames.isSecret(name, typed.type())
                        || PropertyReader.isSensitive(chain)
                        || PropertyReader.isSensitive(new SchemaChain(List.of(parameter))),
                parameter.location());
    }

    /** What the client sends by itself: a parameter that must be sent and may have one value only; null for any other. */
    @Nullable
    Constant constant(SpecNode parameter, String name, Location in) {
        boolean isContent = parameter.get("content") != null && parameter.get("schema") == null;
        Media content = isContent ? content(parameter) : null;
        SpecNode schema = content == null ? schema(parameter) : content.schema();
        if (schema == null || in != Location.PATH && !context.fields().flag(parameter, "required")) {
            return null;
        }
        OnlyValue only = OnlyValue.of(schema, context).orElse(null);
        if (only == null) {
            return null;
        }
        StyleReader.Written written = styles.read(parameter, in);
        return new Constant(
                new Parameter(
                        name,
                        in,
                        new TypeRef.Scalar(ScalarType.STRING),
                        true,
                        false,
                        context.docs().prose(parameter),
                        false,
                        written.style(),
                        List.of(),
                        written.explode(),
                        context.fields().flag(parameter, "allowReserved"),
                        null,
                        false,
                        parameter.location()),
                content != null && content.type().isJson() ? only.json() : only.text());
    }

    /** One that only the text of the path has. */
    Parameter undeclared(String name, Location in, Parameter.Style style, SpecNode operation) {
        context.warn(operation, "`{" + name + "}` of the path isn't declared; it is read as a string. Declare it.");
        return new Parameter(
                name,
                in,
                new TypeRef.Scalar(ScalarType.STRING),
                true,
                false,
                Doc.NONE,
                false,
                style,
                List.of(),
                style == Parameter.Style.FORM,
                false,
                null,
                false,
                operation.location());
    }

    /** Swagger 2.0 says what a parameter holds in the parameter itself. */
    private @Nullable SpecNode schema(SpecNode parameter) {
        SpecNode schema = parameter.get("schema");
        if (schema != null) {
            return schema;
        }
        if (parameter.get("type") == null && parameter.get("enum") == null) {
            return null;
        }
        return parameter;
    }

    private @Nullable Media content(SpecNode parameter) {
        if (parameter.get("content") == null) {
            return null;
        }
        if (parameter.get("schema") != null) {
            context.warn(parameter, "`content` beside `schema` is ignored. Remove one of them.");
            return null;
        }
        List<Media> contents = media.content(parameter);
        return contents.isEmpty() ? null : contents.get(0);
    }

    private ResolvedType untyped(SpecNode parameter, String name) {
        context.warn(parameter, "parameter `" + name + "` has no type; it is read as a string. Give it a schema.");
        return ResolvedType.of(ScalarType.STRING);
    }
}
