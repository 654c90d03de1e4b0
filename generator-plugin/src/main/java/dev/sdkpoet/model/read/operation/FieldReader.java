package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.RequestBody.FieldList;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.EarlierClient;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.node.SecretNames;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * @param canBeLeftOut whether the document says so of the whole; then no field is needed by itself
     * @param hint what inline types of fields are named after
     * @param earlier what callers give already
     * @return empty when the schema has no properties
     */
    FieldList read(Media media, Location in, boolean canBeLeftOut, NameHint hint, EarlierClient.Inputs earlier) {
        List<Parameter> given = new ArrayList<>();
        List<Constant> constants = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        if (media.schema() != null && media.schema().isObject()) {
            List<AllOfPart> alternatives = alternatives(media.schema(), hint);
            MergedObject merged = merged(media.schema(), alternatives, hint);
            Map<String, List<SpecNode>> varying = varying(alternatives);
            checkEncoding(media, merged);
            merged.members().forEach((name, member) -> {
                List<SpecNode> ways = varying.getOrDefault(name, List.of());
                Field field = new Field(
                        name,
                        member,
                        SchemaChain.of(member.schema(), context.reading()),
                        ways.contains(member.schema()) ? ways : List.of(member.schema()),
                        in,
                        media);
                if (field.chain().any("readOnly")) {
                    return;
                }
                boolean required = merged.isRequired(name);
                boolean isTheirs = canBeLeftOut || varying.containsKey(name) || earlier.has(in, name);
                Constant constant = required && !isTheirs ? constant(field) : null;
                if (constant != null) {
                    constants.add(constant);
                    return;
                }
                boolean isNeeded = required && canBeLeftOut && merged.members().size() > 1;
                given.add(parameter(field, required && !canBeLeftOut, isNeeded));
                if (isNeeded) {
                    needed.add(name);
                }
            });
        }
        return new FieldList(given, constants, needed);
    }

    /** What the alternatives say of each of their members. */
    private Map<String, List<SpecNode>> varying(List<AllOfPart> alternatives) {
        Map<String, List<SpecNode>> varying = new HashMap<>();
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>()); // many may refer to one
        for (AllOfPart part : alternatives) {
            if (seen.add(part.schema())) {
                context.fields()
                        .map(part.schema(), "properties")
                        .forEach((name, schema) -> varying.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(schema));
            }
        }
        return varying;
    }

    /**
     * A member of the whole on its way to be a field.
     *
     * @param ways its schema in each of the alternatives that have it; else the only one
     */
    private record Field(
            String name, MergedObject.Member member, SchemaChain chain, List<SpecNode> ways, Location in, Media media) {
        EncodingReader.Field encoded(ResolvedType type) {
            return new EncodingReader.Field(type, chain, in, media, media.encoding(name));
        }
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
    private MergedObject merged(SpecNode schema, List<AllOfPart> alternatives, NameHint hint) {
        List<AllOfPart> all = new ArrayList<>(alternatives);
        all.addAll(context.allOf().parts(schema, hint));
        return context.allOf().merge(all);
    }

    private List<AllOfPart> alternatives(SpecNode schema, NameHint hint) {
        List<AllOfPart> alternatives = new ArrayList<>();
        for (AllOfPart part : context.allOf().parts(schema, hint)) {
            List<SpecNode> entries = Entries.of(part.schema());
            boolean parent = part.inherited()
                    && part.schema().get("discriminator") != null
                    && !part.schema().isSame(context.follow(schema));
            for (SpecNode entry : parent ? List.<SpecNode>of() : entries) {
                if (entry.isObject()) {
                    context.allOf().parts(entry, part.hint()).forEach(each -> alternatives.add(each.asOptional()));
                }
            }
        }
        return alternatives;
    }

    /** Null where several values are possible, or only the caller can write the one. */
    private @Nullable Constant constant(Field field) {
        OnlyValue only = OnlyValue.of(field.member().schema(), context).orElse(null);
        if (only == null || BinarySchema.is(field.member().schema(), context)) {
            return null;
        }
        EncodingReader.Written written = encodings.read(field.encoded(ResolvedType.of(ScalarType.STRING)));
        if (!FlatTypes.is(written.type().type(), ScalarType.STRING)) {
            return null;
        }
        boolean isJson = written.contentType() != null
                && MediaType.of(written.contentType()).isJson();
        Parameter parameter = new Parameter(
                field.name(),
                field.in(),
                written.type().type(),
                true,
                false,
                Doc.NONE,
                false,
                written.style(),
                List.of(),
                written.explode(),
                written.allowReserved(),
                field.in() == Location.PART ? written.contentType() : null,
                false,
                field.member().schema().location());
        return new Constant(parameter, isJson ? only.json() : only.text());
    }

    private Parameter parameter(Field field, boolean required, boolean isNeeded) {
        String name = field.name();
        MergedObject.Member member = field.member();
        SchemaChain chain = field.chain();
        Role role = field.in() == Location.PART ? Role.BODY : Role.VALUE;
        FileChoice files =
                role == Role.BODY ? FileChoice.of(member.schema(), context).orElse(null) : null;
        NameHint hint = member.hint().then(name);
        ResolvedType typed = files == null ? schemas.read(member.schema(), hint, role) : uploads(files, hint);
        EncodingReader.Written written = encodings.read(field.encoded(typed));
        TypeRef type = written.type().type();
        boolean hasClass = type instanceof TypeRef.Named;
        Doc said = field.ways().stream()
                .map(way -> context.docs().ofValue(name, null, SchemaChain.of(way, context.reading()), hasClass))
                .reduce(Doc::or)
                .orElse(Doc.NONE);
        Doc described = files == null || files.others().isEmpty() ? said : said.with(files.fact(context));
        Doc doc = isNeeded ? described.with(new Doc.Fact(Doc.Fact.Name.NEEDED_BESIDE_OTHERS, "")) : described;
        return new Parameter(
                name,
                field.in(),
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
                SecretNames.isSecret(name, type) || PropertyReader.isSensitive(chain),
                member.schema().location());
    }

    /** What isn't a file also has a class, from which the caller makes the upload. */
    private ResolvedType uploads(FileChoice files, NameHint hint) {
        files.others().forEach(other -> schemas.read(other, hint, Role.VALUE));
        TypeRef upload = new TypeRef.Scalar(ScalarType.BINARY);
        return new ResolvedType(files.isList() ? new TypeRef.ListOf(upload, false) : upload, files.nullable());
    }
}
