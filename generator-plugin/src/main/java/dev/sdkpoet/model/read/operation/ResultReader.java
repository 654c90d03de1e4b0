package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Response.Content;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.schema.Alternatives;
import dev.sdkpoet.model.read.schema.Choice;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.TypeRegistry;
import dev.sdkpoet.spec.JsonPointer;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a successful call returns: what is easiest to work with, and in further methods each other media type that is read in another
 * way, or has another type. What is the same value in another spelling, such as XML beside JSON of one schema, has no method.
 */
final class ResultReader {
    private static final String PLACE = "/responses";

    private final SchemaContext context;

    ResultReader(SchemaContext context) {
        this.context = context;
    }

    /**
     * What the operation gives usually, and then what it gives besides.
     *
     * @param isOwn whether a media type has a method in any case
     */
    List<Result> read(
            SpecNode operation, String method, NameHint hint, List<Response> responses, Predicate<String> isOwn) {
        List<Response> successes = successes(responses);
        Content.Kind kind = kind(successes);
        if (kind == null || method.equals("HEAD")) {
            return List.of(new Result.None());
        }
        List<Content> usual = successes.stream()
                .flatMap(success -> Stream.ofNullable(preferred(success, kind)))
                .toList();
        List<Result> results = new ArrayList<>();
        Place place = new Place(operation, PLACE, hint);
        results.add(result(place, kind, usual, successes, mediaTypes(successes, usual, kind, isOwn)));
        others(successes, results.get(0), isOwn).forEach((mediaType, contents) -> {
            Predicate<String> isGiven = type ->
                    results.stream().anyMatch(result -> result.mediaTypes().contains(type));
            if (!isGiven.test(mediaType)) {
                Content.Kind other = contents.get(0).kind();
                List<String> mediaTypes = other.isTyped()
                        ? mediaTypes(successes, contents, other, isOwn.or(isGiven))
                        : List.of(mediaType);
                results.add(result(place.of(mediaType), other, contents, successes, mediaTypes));
            }
        });
        return results;
    }

    private Result result(
            Place place, Content.Kind kind, List<Content> contents, List<Response> successes, List<String> mediaTypes) {
        return switch (kind) {
            case JSON ->
                new Result.Json(
                        type(place, contents),
                        successes.stream()
                                        .anyMatch(success -> success.contents().isEmpty())
                                || contents.stream().anyMatch(each -> each.nullable() || each.type() == null),
                        mediaTypes);
            case EVENT_STREAM -> new Result.EventStream(type(place, contents), mediaTypes);
            case JSON_LINES -> new Result.JsonLines(type(place, contents), mediaTypes);
            case BINARY -> new Result.Binary(mediaTypes);
            case TEXT -> new Result.Text(text(contents, successes), mediaTypes);
        };
    }

    /** The bodies that deserve a method of their own, by media type in document order. */
    private static Map<String, List<Content>> others(List<Response> successes, Result usual, Predicate<String> isOwn) {
        Map<String, List<Content>> others = new LinkedHashMap<>();
        for (Response success : successes) {
            for (Content content : success.contents()) {
                MediaType mediaType = MediaType.of(content.mediaType());
                List<Content> alike = others.getOrDefault(content.mediaType(), List.of());
                if ((!content.repeated() || isOwn.test(content.mediaType()))
                        && !mediaType.isAnything()
                        && !mediaType.isJsonRange()
                        && !usual.mediaTypes().contains(content.mediaType())
                        && alike.stream().allMatch(each -> each.kind() == content.kind())) {
                    others.computeIfAbsent(content.mediaType(), key -> new ArrayList<>())
                            .add(content);
                }
            }
        }
        return others;
    }

    /** The 2xx responses; where there is none, {@code default}, unless it is one more error. */
    private static List<Response> successes(List<Response> responses) {
        List<Response> successes =
                responses.stream().filter(Response::isSuccess).toList();
        if (!successes.isEmpty()) {
            return successes;
        }
        return responses.stream()
                .filter(response -> response.status().equals("default"))
                .filter(response ->
                        responses.stream().noneMatch(error -> !error.equals(response) && sameBody(error, response)))
                .toList();
    }

    private static boolean sameBody(Response one, Response other) {
        List<TypeRef> types = types(one);
        return !types.isEmpty() && types.equals(types(other));
    }

    private static List<TypeRef> types(Response response) {
        return response.contents().stream()
                .filter(content -> content.kind().isTyped() && content.type() != null)
                .map(Content::type)
                .toList();
    }

    /** The easiest to work with; but a JSON scalar declared behind a file is only what else may come. */
    private static Content.@Nullable Kind kind(List<Response> successes) {
        List<Content> contents = successes.stream()
                .flatMap(success -> success.contents().stream())
                .filter(content -> !content.repeated())
                .toList();
        boolean isFile = contents.stream()
                .filter(content -> content.kind() == Content.Kind.BINARY || content.kind() == Content.Kind.JSON)
                .findFirst()
                .filter(content -> content.kind() == Content.Kind.BINARY)
                .isPresent();
        boolean isScalar = contents.stream()
                .filter(content -> content.kind() == Content.Kind.JSON)
                .allMatch(content -> content.type() instanceof TypeRef.Scalar scalar && !scalar.isAny());
        return contents.stream()
                .map(Content::kind)
                .filter(kind -> kind != Content.Kind.JSON || !isFile || !isScalar)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The content of a response to ask for: plain JSON, else the first of the kind. */
    private static @Nullable Content preferred(Response success, Content.Kind kind) {
        return success.contents().stream()
                .filter(content -> content.kind() == kind)
                .min(Comparator.comparingInt(
                        content -> MediaType.of(content.mediaType()).isPlainJson() ? 0 : 1))
                .orElse(null);
    }

    /** The media types of what was chosen, and of what has the same type and no method of its own. */
    private static List<String> mediaTypes(
            List<Response> successes, List<Content> chosen, Content.Kind kind, Predicate<String> isOwn) {
        Set<String> types = new LinkedHashSet<>();
        chosen.forEach(content -> types.add(content.mediaType()));
        for (Response success : successes) {
            success.contents().stream()
                    .filter(content -> content.kind() == kind && !isOwn.test(content.mediaType()))
                    .filter(content -> chosen.stream().anyMatch(each -> Objects.equals(each.type(), content.type())))
                    .forEach(content -> types.add(content.mediaType()));
        }
        return List.copyOf(types);
    }

    /** A string where it may be one, or nothing. */
    private static TypeRef text(List<Content> contents, List<Response> successes) {
        TypeRef type = contents.get(0).type();
        boolean isAlways = successes.stream()
                        .noneMatch(success -> success.contents().isEmpty())
                && contents.stream().allMatch(content -> Objects.equals(content.type(), type) && !content.nullable());
        return type == null || !isAlways ? new TypeRef.Scalar(ScalarType.STRING) : type;
    }

    private TypeRef type(Place place, List<Content> contents) {
        context.registry().complete();
        Alternatives alternatives = new Alternatives(context.registry());
        for (Content content : contents) {
            if (content.type() != null) {
                ResolvedType typed = new ResolvedType(content.type(), content.nullable());
                alternatives.add(
                        typed,
                        new Choice(place.operation(), typed.type(), name(typed.type()), false),
                        content.location());
            }
        }
        List<Variant> variants = alternatives.distinct();
        if (variants.isEmpty() || alternatives.hasAny()) {
            return TypeRef.any();
        }
        return variants.size() == 1 ? variants.get(0).type() : union(place, variants);
    }

    private String name(TypeRef type) {
        TypeDef known = type instanceof TypeRef.Named named ? context.registry().definition(named.id()) : null;
        List<String> segments = known == null ? List.of("value") : known.hint().segments();
        return segments.get(segments.size() - 1);
    }

    private TypeRef union(Place place, List<Variant> variants) {
        SpecNode operation = place.operation();
        TypeId id = new TypeId(context.reading().key(), context.reading().place(operation) + place.suffix());
        context.registry()
                .define(
                        new TypeDef.UnionDef(
                                id,
                                place.hint().then("result"),
                                operation.keyLocation("responses"),
                                Doc.NONE,
                                false,
                                variants,
                                null,
                                List.of(),
                                null),
                        TypeRegistry.Kind.UNION);
        return new TypeRef.Named(id);
    }

    /** @param suffix what tells its types from those of the operation's other results */
    private record Place(SpecNode operation, String suffix, NameHint hint) {
        Place of(String mediaType) {
            return new Place(operation, JsonPointer.append(PLACE, mediaType), hint.then(mediaType));
        }
    }
}
