package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.schema.AllOfPart;
import dev.sdkpoet.model.read.schema.Entries;
import dev.sdkpoet.model.read.schema.MergedObject;
import dev.sdkpoet.model.read.schema.PropertyReader;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.model.read.schema.TypeRegistry;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of forms and the parts of multipart bodies from the properties of an object schema. */
final class FieldReader {
    private final SchemaReader schemas;
    private final SchemaContext context;
    private final StyleReader styles;

    FieldReader(SchemaReader schemas, SchemaContext context, StyleReader styles) {
        this.schemas = schemas;
        this.context = context;
        this.styles = styles;
    }

    /**
     * The properties of a form or of a multipart body, as parameters.
     *
     * @param in {@link Location#FORM} or {@link Location#PART}
     * @param hint what inline types of fields are named after
     * @return empty when the schema has no properties
     */
    List<Parameter> read(Media media, Location in, NameHint hint) {
        if (media.schema() == null || !media.schema().isObject()) {
            return List.of();
        }
        MergedObject merged = merged(media.schema(), hint);
        checkEncoding(media, merged);
        List<Parameter> fields = new ArrayList<>();
        merged.members().forEach((name, member) -> {
            SchemaChain chain = SchemaChain.of(member.schema(), context.reading());
            if (!chain.any("readOnly")) {
                fields.add(field(name, member, chain, in, merged.isRequired(name), encoding(media, name)));
            }
        });
        return fields;
    }

    private void checkEncoding(Media media, MergedObject merged) {
        Map<String, SpecNode> encodings =
                media.encoding() == null ? Map.of() : media.encoding().members();
        encodings.forEach((name, encoding) -> {
            if (!merged.members().containsKey(name) && !name.startsWith("x-")) {
                context.warn(encoding, "there is no field `" + name + "`; its encoding is ignored. Correct it.");
            }
            SpecNode headers = encoding.get("headers");
            if (headers != null && headers.members().keySet().stream().anyMatch(header -> !isContentType(header))) {
                context.note(headers, "headers of a part aren't sent, but for its `contentType`.");
            }
        });
    }

    private static boolean isContentType(String header) {
        return header.equalsIgnoreCase("Content-Type");
    }

    /** A form is flat: alternatives become fields that may be left out. */
    private MergedObject merged(SpecNode schema, NameHint hint) {
        List<AllOfPart> parts = context.allOf().parts(schema, hint);
        List<AllOfPart> all = new ArrayList<>();
        for (AllOfPart part : parts) {
            List<SpecNode> entries = Entries.of(part.schema());
            boolean parent = part.inherited()
                    && part.schema().get("discriminator") != null
                    && !part.schema().isSame(context.follow(schema));
            for (SpecNode entry : parent ? List.<SpecNode>of() : entries) {
                if (entry.isObject()) {
                    context.allOf().parts(entry, part.hint()).forEach(each -> all.add(each.asOptional()));
                }
            }
        }
        all.addAll(parts);
        return context.allOf().merge(all);
    }

    private static @Nullable SpecNode encoding(Media media, String name) {
        SpecNode encoding = media.encoding() == null ? null : media.encoding().get(name);
        return encoding != null && encoding.isObject() ? encoding : null;
    }

    private Parameter field(
            String name,
            MergedObject.Member member,
            SchemaChain chain,
            Location in,
            boolean required,
            @Nullable SpecNode encoding) {
        Role role = in == Location.PART ? Role.BODY : Role.VALUE;
        ResolvedType typed = schemas.read(member.schema(), member.hint().then(name), role);
        if (in == Location.PART && isOpaque(typed, encoding)) {
            typed = ResolvedType.of(ScalarType.BINARY);
        }
        boolean styled = encoding != null && (encoding.get("style") != null || encoding.get("explode") != null);
        StyleReader.Written written =
                encoding == null ? new StyleReader.Written(Parameter.Style.FORM, true) : styles.read(encoding, in);
        boolean hasClass = typed.type() instanceof TypeRef.Named;
        return new Parameter(
                name,
                in,
                typed.type(),
                required,
                typed.nullable(),
                context.docs().ofValue(name, null, chain, hasClass),
                (hasClass ? chain.uses() : chain).any("deprecated"),
                written.style(),
                written.explode(),
                encoding != null && context.fields().flag(encoding, "allowReserved"),
                styled ? null : contentType(encoding, typed.type()),
                PropertyReader.isSensitive(chain),
                member.schema().location());
    }

    /** Whether a part without a type has a media type that only bytes can have. */
    private boolean isOpaque(ResolvedType typed, @Nullable SpecNode encoding) {
        String declared = encoding == null ? null : encoding.string("contentType");
        if (declared == null || !(typed.type().isAny() || typed.is(ScalarType.STRING))) {
            return false;
        }
        MediaType type = MediaType.of(declared);
        return !type.isJson() && !type.isText() && !type.isForm() && !declared.contains("xml") || type.isRange();
    }

    /** What the document says, or JSON for everything that isn't a scalar or a list of scalars. */
    private @Nullable String contentType(@Nullable SpecNode encoding, TypeRef type) {
        String declared = encoding == null ? null : encoding.string("contentType");
        if (declared != null) {
            boolean single = declared.indexOf(',') < 0 && declared.indexOf('*') < 0 && !declared.isBlank();
            return single ? declared : null;
        }
        return isFlat(type instanceof TypeRef.ListOf list ? list.item() : type) ? null : "application/json";
    }

    private boolean isFlat(TypeRef type) {
        if (type instanceof TypeRef.Scalar) {
            return true;
        }
        if (!(type instanceof TypeRef.Named named)) {
            return false;
        }
        return context.registry().kind(named.id()) == TypeRegistry.Kind.ENUM
                || context.registry().definition(named.id()) instanceof TypeDef.UnionDef union
                        && union.variants().stream().allMatch(variant -> isFlat(variant.type()));
    }
}
