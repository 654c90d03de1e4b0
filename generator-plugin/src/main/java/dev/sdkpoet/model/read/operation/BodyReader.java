package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.RequestBody.Declaration;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.schema.Entries;
import dev.sdkpoet.model.read.schema.MergedObject;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads request bodies, one for each media type, the ones that are best to work with first. */
final class BodyReader {
    private static final Set<JsonKind> CONTAINERS = Set.of(JsonKind.OBJECT, JsonKind.ARRAY);

    private final SchemaReader schemas;
    private final SchemaContext context;
    private final FieldReader fields;
    private final PartHeaderReader headers;

    BodyReader(SchemaReader schemas, SchemaContext context, FieldReader fields) {
        this.schemas = schemas;
        this.context = context;
        this.fields = fields;
        this.headers = new PartHeaderReader(context);
    }

    /**
     * What is said about all media types of a body together.
     *
     * @param required whether the document says that the body must be sent
     * @param fieldHint what inline types of form fields are named after
     * @param hint what an inline JSON type is named after
     */
    record Declared(boolean required, Doc doc, NameHint fieldHint, NameHint hint) {}

    List<RequestBody> read(Declared body, List<Media> contents) {
        List<RequestBody> bodies = new ArrayList<>();
        for (Media media : contents) {
            boolean first = bodies.stream().noneMatch(known -> known instanceof RequestBody.Json);
            RequestBody read = read(body, media, first);
            if (bodies.stream().noneMatch(known -> known.mediaType().equals(read.mediaType()))) {
                bodies.add(read);
            }
        }
        bodies.sort(Comparator.comparing(read -> read.accept(new Rank())));
        return bodies;
    }

    private static final class Rank implements RequestBody.Visitor<Integer> {
        @Override
        public Integer json(RequestBody.Json body) {
            return MediaType.of(body.mediaType()).isPlainJson() ? 0 : 1;
        }

        @Override
        public Integer form(RequestBody.Form body) {
            return 2;
        }

        @Override
        public Integer multipart(RequestBody.Multipart body) {
            return 3;
        }

        @Override
        public Integer text(RequestBody.Text body) {
            return 4;
        }

        @Override
        public Integer binary(RequestBody.Binary body) {
            return 5;
        }
    }

    private RequestBody read(Declared body, Media media, boolean firstJson) {
        MediaType type = media.type();
        if (type.isJson() || type.isAnything() && isContainer(media)) {
            return json(body, media, firstJson);
        }
        if (type.isForm() || type.isMultipart()) {
            return form(body, media);
        }
        String name = type.isRange() || type.isAnything() ? "application/octet-stream" : media.name();
        return type.isText()
                ? new RequestBody.Text(declaration(media, name, body.required(), body.doc()))
                : new RequestBody.Binary(asGiven(body, media, name));
    }

    private RequestBody form(Declared body, Media media) {
        boolean isForm = media.type().isForm();
        List<Parameter> read = fields.read(media, isForm ? Location.FORM : Location.PART, body.fieldHint());
        if (!read.isEmpty()) {
            boolean required = body.required() || read.stream().anyMatch(Parameter::required);
            Declaration declaration = declaration(media, media.name(), required, body.doc());
            return isForm
                    ? new RequestBody.Form(declaration, read)
                    : new RequestBody.Multipart(declaration, read, headers.read(media, read));
        }
        context.warn(
                media.place(), "this form has no fields; it is sent as the caller gives it. Describe its properties.");
        Declaration declaration = asGiven(body, media, media.name());
        return isForm ? new RequestBody.Text(declaration) : new RequestBody.Binary(declaration);
    }

    private RequestBody json(Declared body, Media media, boolean first) {
        MediaType type = media.type();
        NameHint hint = first
                ? body.hint()
                : body.hint().then(type.essence().substring(type.essence().indexOf('/') + 1));
        ResolvedType typed = media.schema() == null
                ? ResolvedType.ANY
                : schemas.read(media.schema(), hint, Role.VALUE).asBody();
        boolean required = body.required() || requiresSomething(media.schema());
        String name =
                type.essence().startsWith("application/") || type.essence().startsWith("text/")
                        ? media.name()
                        : "application/json";
        return new RequestBody.Json(declaration(media, name, required, body.doc()), typed.type(), typed.nullable());
    }

    /** That of a body which the caller writes: its Javadoc says in which media type. */
    private static Declaration asGiven(Declared body, Media media, String name) {
        Doc doc = body.doc().with(new Doc.Fact(Doc.Fact.Name.MEDIA_TYPE, media.name()));
        return declaration(media, name, body.required(), doc);
    }

    private static Declaration declaration(Media media, String name, boolean required, Doc doc) {
        return new Declaration(
                name, required, doc, media.examples(), media.place().location());
    }

    private boolean isContainer(Media media) {
        SpecNode schema = media.schema() == null ? null : context.follow(media.schema());
        if (schema == null || !schema.isObject()) {
            return false;
        }
        boolean composed = schema.get("allOf") != null || !Entries.of(schema).isEmpty();
        return composed
                || CONTAINERS.containsAll(context.kinds().of(schema))
                        && !context.kinds().of(schema).isEmpty();
    }

    /** Many documents forget to say that a body is required when its properties are. */
    private boolean requiresSomething(@Nullable SpecNode schema) {
        if (schema == null || !schema.isObject()) {
            return false;
        }
        MergedObject merged = context.allOf().merge(context.allOf().parts(schema, NameHint.of("body")));
        return merged.members().entrySet().stream()
                .filter(member -> merged.isRequired(member.getKey()))
                .anyMatch(member -> !SchemaChain.of(member.getValue().schema(), context.reading())
                        .any("readOnly"));
    }
}
