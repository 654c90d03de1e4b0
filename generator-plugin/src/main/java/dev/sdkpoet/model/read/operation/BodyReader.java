package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.RequestBody.Declaration;
import dev.sdkpoet.model.RequestBody.FieldList;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.EarlierClient;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.node.SchemaText;
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
    /** What a value is that only JSON can say. */
    private static final Set<JsonKind> JSON =
            Set.of(JsonKind.OBJECT, JsonKind.ARRAY, JsonKind.INTEGER, JsonKind.NUMBER, JsonKind.BOOLEAN);

    private final SchemaReader schemas;
    private final SchemaContext context;
    private final FieldReader fields;
    private final PartHeaderReader headers;
    private final TextType texts;

    BodyReader(SchemaReader schemas, SchemaContext context, FieldReader fields) {
        this.schemas = schemas;
        this.context = context;
        this.fields = fields;
        this.headers = new PartHeaderReader(context);
        this.texts = new TextType(schemas, context);
    }

    /**
     * What is said about all media types of a body together.
     *
     * @param required whether the document says that the body must be sent
     * @param said whether it says so or the opposite
     * @param fieldHint what inline types of form fields are named after
     * @param hint what an inline JSON type is named after
     * @param earlier what callers give already
     */
    record Declared(
            boolean required, boolean said, Doc doc, NameHint fieldHint, NameHint hint, EarlierClient.Inputs earlier) {}

    List<RequestBody> read(Declared body, List<Media> contents) {
        List<RequestBody> bodies = new ArrayList<>();
        for (Media media : contents) {
            if (!media.type().isConcrete() && hasConcrete(media, contents)) {
                continue;
            }
            boolean first = bodies.stream().noneMatch(known -> known instanceof RequestBody.Json);
            NameHint text = contents.size() == 1 ? body.hint() : body.hint().then("text");
            RequestBody read = read(body, media, first, text);
            if (bodies.stream().noneMatch(known -> known.mediaType().equals(read.mediaType()))) {
                bodies.add(read);
            }
        }
        bodies.sort(Comparator.comparing(read -> read.accept(new Rank())));
        return bodies;
    }

    /** Whether the same is declared with a type that is no range: a method for each would be one too many. */
    private static boolean hasConcrete(Media range, List<Media> contents) {
        return contents.stream()
                .filter(other -> other.type().isConcrete())
                .filter(other -> range.type().isAnything()
                        || range.type().isJson() && other.type().isJson()
                        || range.type().isText() && other.type().isText())
                .anyMatch(other -> SchemaText.areEqual(other.schema(), range.schema()));
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

    /** @param hint what the type of a text is named after */
    private RequestBody read(Declared body, Media media, boolean firstJson, NameHint hint) {
        MediaType type = media.type();
        boolean isBinary = media.schema() != null && BinarySchema.is(media.schema(), context);
        if (!isBinary && (type.isJson() || type.isJsonRange() && isJson(media))) {
            return json(body, media, firstJson);
        }
        if (type.isForm() || type.isMultipart()) {
            return form(body, media);
        }
        if (!isBinary && (type.isText() || type.isAnything() && isText(media))) {
            return text(body, media, hint);
        }
        return new RequestBody.Binary(asGiven(body, media, SentType.ofBytes(media)));
    }

    private RequestBody form(Declared body, Media media) {
        boolean isForm = media.type().isForm();
        boolean canBeLeftOut = body.said() && !body.required();
        FieldList read = fields.read(
                media, isForm ? Location.FORM : Location.PART, canBeLeftOut, body.fieldHint(), body.earlier());
        if (!read.isEmpty()) {
            boolean required = body.required() || read.isAlwaysSent();
            Declaration declaration = declaration(media, SentType.ofFields(media), required, body.doc());
            return isForm
                    ? new RequestBody.Form(declaration, read)
                    : new RequestBody.Multipart(declaration, read, headers.read(media, read));
        }
        context.warn(
                media.place(), "this form has no fields; it is sent as the caller passes it. Describe its properties.");
        Declaration declaration = asGiven(body, media, media.name());
        return isForm
                ? new RequestBody.Text(declaration, new TypeRef.Scalar(ScalarType.STRING))
                : new RequestBody.Binary(declaration);
    }

    private RequestBody text(Declared body, Media media, NameHint hint) {
        String name = SentType.ofText(media);
        TypeRef type =
                MediaType.of(name).isPlainText() ? texts.of(media, hint).type() : new TypeRef.Scalar(ScalarType.STRING);
        return new RequestBody.Text(declaration(media, name, body.required(), body.doc()), type);
    }

    private RequestBody json(Declared body, Media media, boolean first) {
        MediaType type = media.type();
        NameHint hint = first
                ? body.hint()
                : body.hint().then(type.essence().substring(type.essence().indexOf('/') + 1));
        ResolvedType typed = media.schema() == null ? ResolvedType.ANY : schemas.read(media.schema(), hint, Role.VALUE);
        boolean omittable = !body.said() && requiresSomething(media.schema());
        Declaration declaration = new Declaration(
                SentType.ofJson(media),
                !type.isConcrete(),
                body.required() || omittable,
                omittable,
                body.doc(),
                media.examples(),
                media.place().location());
        return new RequestBody.Json(declaration, typed.type(), typed.nullable());
    }

    /** That of a body which the caller writes: its Javadoc says in which media type. */
    private static Declaration asGiven(Declared body, Media media, String name) {
        boolean isChosen = !media.type().isConcrete() && MediaType.of(name).isConcrete();
        Doc.Fact type = isChosen
                ? new Doc.Fact(Doc.Fact.Name.MEDIA_DEFAULT, name)
                : new Doc.Fact(Doc.Fact.Name.MEDIA_TYPE, media.name());
        Doc doc = body.doc().with(type);
        return declaration(media, name, body.required(), doc);
    }

    private static Declaration declaration(Media media, String name, boolean required, Doc doc) {
        boolean isRange = !media.type().isConcrete() && !media.type().isMultipart(); // whose boundary is ours
        return new Declaration(
                name,
                isRange,
                required,
                false,
                doc,
                media.examples(),
                media.place().location());
    }

    /** Whether the schema of a range that JSON is in has values that only JSON can say: all that have a type but texts. */
    private boolean isJson(Media media) {
        SpecNode schema = described(media);
        if (schema == null) {
            return false;
        }
        boolean composed = schema.get("allOf") != null || !Entries.of(schema).isEmpty();
        Set<JsonKind> kinds = context.kinds().of(schema);
        return composed || JSON.containsAll(kinds) && !kinds.isEmpty();
    }

    private boolean isText(Media media) {
        SpecNode schema = described(media);
        return schema != null && context.kinds().of(schema).equals(Set.of(JsonKind.STRING));
    }

    /** The schema itself, where a reference leads; null where nothing is said. */
    private @Nullable SpecNode described(Media media) {
        SpecNode schema = media.schema() == null ? null : context.follow(media.schema());
        return schema != null && schema.isObject() ? schema : null;
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
