package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Response.Content;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.node.SchemaText;
import dev.sdkpoet.model.read.node.Successes;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the declared responses of an operation. */
final class ResponseReader {
    private static final Pattern STATUS = Pattern.compile("[1-5]([0-9][0-9]|XX)");
    private static final Comparator<String> BY_STATUS =
            Comparator.comparing((String key) -> key.toUpperCase(Locale.ROOT)).thenComparing(key -> key);

    private final SchemaReader schemas;
    private final SchemaContext context;
    private final MediaReader media;
    private final Swagger2 swagger2;
    private final LinkReader links;
    private final TextType texts;

    /**
     * A response of an operation.
     *
     * @param hint what its types are named after
     */
    private record Declared(String status, SpecNode node, NameHint hint, List<Media> contents) {}

    ResponseReader(SchemaReader schemas, SchemaContext context, MediaReader media, Swagger2 swagger2) {
        this.schemas = schemas;
        this.context = context;
        this.media = media;
        this.swagger2 = swagger2;
        this.links = new LinkReader(context.reading(), context.fields());
        this.texts = new TextType(schemas, context);
    }

    /** By status, and {@code default} last: the order in which a document lists them has no meaning. */
    List<Response> read(SpecNode operation, NameHint hint) {
        Map<String, SpecNode> declared = context.fields().objects(operation, "responses");
        List<Declared> responses = new ArrayList<>();
        SortedMap<String, SpecNode> sorted = new TreeMap<>(BY_STATUS);
        sorted.putAll(declared);
        sorted.forEach((key, written) -> {
            String status = key.equalsIgnoreCase("default") ? "default" : key.toUpperCase(Locale.ROOT);
            if (status.equals("default") || STATUS.matcher(status).matches()) {
                SpecNode response = context.follow(written);
                NameHint place = RequestReader.suffixed(hint, "response");
                NameHint own = context.reading().isShared(written, response)
                        ? shared(response)
                        : Successes.isOnly(key, declared, context.reading()) ? place : place.then(status);
                responses.add(new Declared(status, response, own, media(status, response, operation)));
            } else if (!key.startsWith("x-")) {
                context.warn(written, "`" + key + "` isn't an HTTP status; the response is ignored. Correct its key.");
            }
        });
        EqualSchemas equal = new EqualSchemas(
                operation,
                responses.stream()
                        .flatMap(response -> typedSchemas(response.contents()))
                        .toList(),
                context);
        Map<TypeId, ResolvedType> known = new HashMap<>();
        return responses.stream()
                .map(response -> response(response, equal, known))
                .toList();
    }

    /** What the types of a response are named after that references lead to; in a path, it is called a response already. */
    private NameHint shared(SpecNode response) {
        NameHint hint = context.inlineNames().hint(response);
        return response.location().pointer().startsWith("/paths/") ? hint : RequestReader.suffixed(hint, "response");
    }

    private List<Media> media(String status, SpecNode response, SpecNode operation) {
        List<Media> contents = context.isSwagger2() ? swagger2.produced(operation, response) : content(response);
        if (!contents.isEmpty() && Successes.isWithoutBody(status)) {
            context.note(response, "a response with status " + status + " has no body; its content is ignored.");
            return List.of();
        }
        return contents;
    }

    private Response response(Declared declared, EqualSchemas equal, Map<TypeId, ResolvedType> known) {
        SpecNode response = declared.node();
        return new Response(
                declared.status(),
                context.fields().text(response, "description"),
                headers(response, declared.hint()),
                contents(declared.contents(), declared.hint(), equal, known),
                links.read(response),
                response.location());
    }

    private List<Media> content(SpecNode response) {
        SpecNode schema = response.get("schema");
        if (schema == null || response.get("content") != null) {
            return media.content(response);
        }
        return List.of(new Media("application/json", schema, null, List.of(), response));
    }

    private List<Content> contents(
            List<Media> contents, NameHint hint, EqualSchemas equal, Map<TypeId, ResolvedType> known) {
        List<Content> read = new ArrayList<>();
        Set<String> typedSchemas = contents.size() > 1
                ? typedSchemas(contents).map(SchemaText::key).collect(Collectors.toSet())
                : Set.of();
        boolean isPlainText = contents.stream()
                .allMatch(each -> kind(each) != Content.Kind.TEXT || each.type().isPlainText());
        for (Media each : contents) {
            Content.Kind kind = kind(each);
            boolean typed = each.schema() != null && kind.isTyped();
            boolean first = read.stream().noneMatch(earlier -> earlier.kind().isTyped() && earlier.type() != null);
            ResolvedType type = typed
                    ? typed(each, hint, equal, known, first)
                    : kind == Content.Kind.TEXT && isPlainText ? text(each, hint, contents.size() == 1) : null;
            read.add(new Content(
                    each.name(),
                    kind,
                    type == null ? null : type.type(),
                    type != null && type.nullable(),
                    !kind.isTyped() && each.schema() != null && typedSchemas.contains(SchemaText.key(each.schema())),
                    each.examples(),
                    each.place().location()));
        }
        return read;
    }

    /** The schemas of what has a type. */
    private Stream<SpecNode> typedSchemas(List<Media> contents) {
        return contents.stream().filter(each -> kind(each).isTyped()).flatMap(each -> Stream.ofNullable(each.schema()));
    }

    /** Null for a text like any other. */
    private @Nullable ResolvedType text(Media media, NameHint hint, boolean only) {
        ResolvedType typed = texts.of(media, only ? hint : hint.then("text")).asBody();
        return typed.type().isString() ? null : typed;
    }

    private ResolvedType typed(
            Media media, NameHint hint, EqualSchemas equal, Map<TypeId, ResolvedType> known, boolean first) {
        SpecNode written = Objects.requireNonNull(media.schema());
        if (equal.leavesClassBehind(written)) {
            schemas.read(written, hint, Role.VALUE);
        }
        SpecNode schema = equal.standingFor(written);
        TypeId id = context.typeId(schema);
        ResolvedType earlier = known.get(id);
        if (earlier != null) {
            return earlier;
        }
        String essence = media.type().essence();
        NameHint own = first ? hint : hint.then(essence.substring(essence.indexOf('/') + 1));
        ResolvedType typed = schemas.read(schema, own, Role.VALUE).asBody();
        known.put(id, typed);
        return typed;
    }

    private Content.Kind kind(Media media) {
        MediaType type = media.type();
        if (type.isJson()) {
            boolean isBinary = media.schema() != null && BinarySchema.is(media.schema(), context);
            return isBinary ? Content.Kind.BINARY : Content.Kind.JSON;
        }
        if (type.isEventStream()) {
            return Content.Kind.EVENT_STREAM;
        }
        if (type.isJsonLines()) {
            return Content.Kind.JSON_LINES;
        }
        if (type.isAnything()) {
            return media.schema() == null || BinarySchema.is(media.schema(), context)
                    ? Content.Kind.BINARY
                    : Content.Kind.JSON;
        }
        return type.isText() && (media.schema() == null || !BinarySchema.is(media.schema(), context))
                ? Content.Kind.TEXT
                : Content.Kind.BINARY;
    }

    private List<Response.Header> headers(SpecNode response, NameHint hint) {
        List<Response.Header> headers = new ArrayList<>();
        context.fields().objects(response, "headers").forEach((name, written) -> {
            SpecNode header = context.follow(written);
            if (!name.equalsIgnoreCase("Content-Type") && header.isObject() && !header.isReference()) {
                boolean isShared = context.reading().isShared(written, header);
                headers.add(
                        header(name, header, isShared ? context.inlineNames().hint(header) : hint.then(name)));
            }
        });
        return headers;
    }

    private Response.Header header(String name, SpecNode header, NameHint hint) {
        SpecNode schema = header.get("schema");
        List<Media> contents = schema == null ? media.content(header) : List.of();
        SpecNode declared = schema != null
                ? schema
                : !contents.isEmpty() ? contents.get(0).schema() : header.get("type") == null ? null : header;
        ResolvedType typed =
                declared == null ? ResolvedType.of(ScalarType.STRING) : schemas.read(declared, hint, Role.VALUE);
        SchemaChain chain =
                declared == null ? new SchemaChain(List.of(header)) : SchemaChain.of(declared, context.reading());
        return new Response.Header(
                name,
                typed.type(),
                context.fields().flag(header, "required"),
                typed.nullable(),
                context.docs().ofValue(name, header, chain, typed.type() instanceof TypeRef.Named),
                header.location());
    }
}
