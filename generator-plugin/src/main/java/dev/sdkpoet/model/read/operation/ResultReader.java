package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Response.Content;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.schema.Alternatives;
import dev.sdkpoet.model.read.schema.Choice;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.TypeRegistry;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a successful call returns. */
final class ResultReader {
    private final SchemaContext context;

    ResultReader(SchemaContext context) {
        this.context = context;
    }

    Result read(SpecNode operation, String method, NameHint hint, List<Response> responses) {
        List<Response> successes = successes(responses);
        Content.Kind kind = kind(successes);
        if (kind == null || method.equals("HEAD")) {
            return new Result.None();
        }
        List<Content> contents = new ArrayList<>();
        boolean nullable = false;
        for (Response success : successes) {
            Content content = preferred(success, kind);
            if (content != null) {
                contents.add(content);
                nullable |= content.nullable() || content.type() == null;
            }
            nullable |= success.contents().isEmpty();
        }
        List<String> mediaTypes = mediaTypes(successes, contents, kind);
        return switch (kind) {
            case JSON -> new Result.Json(type(operation, hint, contents), nullable, mediaTypes);
            case EVENT_STREAM -> new Result.EventStream(type(operation, hint, contents), mediaTypes);
            case JSON_LINES -> new Result.JsonLines(type(operation, hint, contents), mediaTypes);
            case BINARY -> new Result.Binary(mediaTypes);
            case TEXT -> new Result.Text(mediaTypes);
        };
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
                .filter(content -> content.type() != null)
                .map(Content::type)
                .toList();
    }

    private static Content.@Nullable Kind kind(List<Response> successes) {
        return successes.stream()
                .flatMap(success -> success.contents().stream())
                .map(Content::kind)
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

    /** The media types of what was chosen, and of what has the same type. */
    private static List<String> mediaTypes(List<Response> successes, List<Content> chosen, Content.Kind kind) {
        Set<String> types = new LinkedHashSet<>();
        chosen.forEach(content -> types.add(content.mediaType()));
        for (Response success : successes) {
            success.contents().stream()
                    .filter(content -> content.kind() == kind)
                    .filter(content -> chosen.stream().anyMatch(each -> Objects.equals(each.type(), content.type())))
                    .forEach(content -> types.add(content.mediaType()));
        }
        return List.copyOf(types);
    }

    private TypeRef type(SpecNode operation, NameHint hint, List<Content> contents) {
        context.registry().complete();
        Alternatives alternatives = new Alternatives(context.registry());
        for (Content content : contents) {
            if (content.type() != null) {
                ResolvedType typed = new ResolvedType(content.type(), content.nullable());
                alternatives.add(
                        typed, new Choice(operation, typed.type(), name(typed.type()), false), content.location());
            }
        }
        List<Variant> variants = alternatives.distinct();
        if (variants.isEmpty() || alternatives.hasAny()) {
            return TypeRef.any();
        }
        return variants.size() == 1 ? variants.get(0).type() : union(operation, hint, variants);
    }

    private String name(TypeRef type) {
        TypeDef known = type instanceof TypeRef.Named named ? context.registry().definition(named.id()) : null;
        List<String> segments = known == null ? List.of("value") : known.hint().segments();
        return segments.get(segments.size() - 1);
    }

    private TypeRef union(SpecNode operation, NameHint hint, List<Variant> variants) {
        TypeId id = new TypeId(context.reading().key(), context.reading().place(operation) + "/responses");
        context.registry()
                .define(
                        new TypeDef.UnionDef(
                                id,
                                hint.then("result"),
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
}
