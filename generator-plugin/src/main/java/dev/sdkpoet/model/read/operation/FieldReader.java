package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
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
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the fields of forms and the parts of multipart bodies from the properties of an object schema. */
final class FieldReader {
    private final SchemaReader schemas;
    private final SchemaContext context;
    private final EncodingReader encodings;

    FieldReader(SchemaReader schemas, SchemaContext context, StyleReader styles) {
        this.schemas = schemas;
        this.context = context;
        this.encodings = new EncodingReader(context, styles);
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
                fields.add(field(name, member, chain, in, merged.isRequired(name), media));
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
        });
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

    private Parameter field(
            String name, MergedObject.Member member, SchemaChain chain, Location in, boolean required, Media media) {
        Role role = in == Location.PART ? Role.BODY : Role.VALUE;
        ResolvedType typed = schemas.read(member.schema(), member.hint().then(name), role);
        EncodingReader.Written written =
                encodings.read(new EncodingReader.Field(typed, chain, in, media, media.encoding(name)));
        TypeRef type = written.type().type();
        boolean hasClass = type instanceof TypeRef.Named;
        Doc doc = context.docs().ofValue(name, null, chain, hasClass);
        return new Parameter(
                name,
                in,
                type,
                required,
                written.type().nullable(),
                FlatTypes.isFile(type)
                                && written.contentType() != null
                                && !written.contentType().equals("application/octet-stream")
                        ? doc.with(new Doc.Fact(Doc.Fact.Name.PART_TYPE, written.contentType()))
                        : doc,
                (hasClass ? chain.uses() : chain).any("deprecated"),
                written.style(),
                List.of(),
                written.explode(),
                written.allowReserved(),
                written.contentType(),
                PropertyReader.isSensitive(chain),
                member.schema().location());
    }
}
