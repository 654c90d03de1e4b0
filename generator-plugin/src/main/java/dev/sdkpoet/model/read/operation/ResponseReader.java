package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Response.Content;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the declared responses of an operation. */
final class ResponseReader {
    private static final Pattern STATUS = Pattern.compile("[1-5]([0-9][0-9]|XX)");
    private static final Comparator<String> BY_STATUS =
            Comparator.comparing((String key) -> key.toUpperCase(Locale.ROOT)).thenComparing(key -> key);
    private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");

    private final SchemaReader schemas;
    private final SchemaContext context;
    private final MediaReader media;
    private final Swagger2 swagger2;
    private final LinkReader links;

    ResponseReader(SchemaReader schemas, SchemaContext context, MediaReader media, Swagger2 swagger2) {
        this.schemas = schemas;
        this.context = context;
        this.media = media;
        this.swagger2 = swagger2;
        this.links = new LinkReader(context.reading(), context.fields());
    }

    /** By status, and {@code default} last: the order in which a document lists them has no meaning. */
    List<Response> read(SpecNode operation, NameHint hint) {
        Map<String, SpecNode> declared = context.fields().objects(operation, "responses");
        Set<String> successes = successes(declared);
        List<Response> responses = new ArrayList<>();
        Map<SpecNode, ResolvedType> known = new HashMap<>();
        SortedMap<String, SpecNode> sorted = new TreeMap<>(BY_STATUS);
        sorted.putAll(declared);
        sorted.forEach((key, written) -> {
            String status = key.equalsIgnoreCase("default") ? "default" : key.toUpperCase(Locale.ROOT);
            if (status.equals("default") || STATUS.matcher(status).matches()) {
                SpecNode response = context.follow(written);
                NameHint place = RequestReader.suffixed(hint, "response");
                NameHint own = written.isReference()
                        ? RequestReader.suffixed(context.inlineNames().hint(response), "response")
                        : successes.equals(Set.of(key)) ? place : place.then(status);
                responses.add(response(status, response, operation, own, known));
            } else if (!key.startsWith("x-")) {
                context.warn(written, "`" + key + "` isn't an HTTP status; the response is ignored. Correct its key.");
            }
        });
        return responses;
    }

    /** The successes with a body, or all where none has one: the only one needs no status in its name. */
    private Set<String> successes(Map<String, SpecNode> declared) {
        Set<String> successes = new HashSet<>(declared.keySet());
        successes.removeIf(key -> !key.startsWith("2"));
        Set<String> withBody = new HashSet<>(successes);
        withBody.removeIf(key -> WITHOUT_BODY.contains(key) || !hasBody(context.follow(declared.get(key))));
        return withBody.isEmpty() ? successes : withBody;
    }

    private static boolean hasBody(SpecNode response) {
        SpecNode content = response.get("content");
        return response.get("schema") != null || content != null && content.size() > 0;
    }

    private Response response(
            String status, SpecNode response, SpecNode operation, NameHint hint, Map<SpecNode, ResolvedType> known) {
        List<Media> contents = context.isSwagger2() ? swagger2.produced(operation, response) : content(response);
        if (!contents.isEmpty() && WITHOUT_BODY.contains(status)) {
            context.note(response, "a response with status " + status + " has no body; its content is ignored.");
            contents = List.of();
        }
        return new Response(
                status,
                context.fields().text(response, "description"),
                headers(response, hint),
                contents(contents, hint, known),
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

    private List<Content> contents(List<Media> contents, NameHint hint, Map<SpecNode, ResolvedType> known) {
        List<Content> read = new ArrayList<>();
        for (Media each : contents) {
            Content.Kind kind = kind(each);
            boolean typed = each.schema() != null && kind.isTyped();
            boolean first = read.stream().allMatch(earlier -> earlier.type() == null);
            ResolvedType type = typed ? typed(each, hint, known, first) : null;
            read.add(new Content(
                    each.name(),
                    kind,
                    type == null ? null : type.type(),
                    type != null && type.nullable(),
                    !kind.isTyped() && each.schema() != null && isTyped(each.schema(), contents),
                    each.examples(),
                    each.place().location()));
        }
        return read;
    }

    private boolean isTyped(SpecNode schema, List<Media> contents) {
        return contents.stream()
                .anyMatch(each -> schema.equals(each.schema()) && kind(each).isTyped());
    }

    /** Equal schemas of an operation's responses are one type. */
    private ResolvedType typed(Media media, NameHint hint, Map<SpecNode, ResolvedType> known, boolean first) {
        SpecNode schema = Objects.requireNonNull(media.schema());
        ResolvedType earlier = known.get(schema);
        if (earlier != null) {
            return earlier;
        }
        String essence = media.type().essence();
        NameHint own = first ? hint : hint.then(essence.substring(essence.indexOf('/') + 1));
        ResolvedType typed = schemas.read(schema, own, Role.VALUE).asBody();
        known.put(schema, typed);
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
                headers.add(header(name, header, hint));
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
        ResolvedType typed = declared == null
                ? ResolvedType.of(ScalarType.STRING)
                : schemas.read(declared, hint.then(name), Role.VALUE);
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
