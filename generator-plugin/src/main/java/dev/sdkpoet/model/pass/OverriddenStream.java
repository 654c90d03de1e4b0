package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.StreamSwitch;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An operation that answers with a stream since the user says so. What doesn't fit the document is a problem. */
record OverriddenStream(StreamOverride override, Operation operation, Shapes shapes, Problems problems) {

    Operation streamed() {
        List<Result> results = operation.results();
        Result.Typed declared = declared(results, override.mediaType()::equals)
                .or(() -> declared(results, this::isSaid))
                .orElse(null);
        List<Result> said = declared == null
                ? Stream.concat(results.stream(), Stream.of(stream(type(null), List.of(override.mediaType()))))
                        .toList()
                : results.stream()
                        .map(result -> result.equals(declared) ? retyped(declared) : result)
                        .toList();
        String member = override.member();
        return operation.withStreams(said, member == null ? null : streamSwitch(member));
    }

    private static Optional<Result.Typed> declared(List<Result> results, Predicate<String> isMeant) {
        return results.stream()
                .filter(result ->
                        result.isStream() && result.mediaTypes().stream().anyMatch(isMeant))
                .map(Result.Typed.class::cast)
                .findFirst();
    }

    /** Whether a media type is what the user says, in other letters or with other parameters. */
    private boolean isSaid(String mediaType) {
        return MediaType.of(mediaType).equals(MediaType.of(override.mediaType()));
    }

    private Result retyped(Result.Typed declared) {
        TypeRef type = type(declared.type());
        return type.equals(declared.type()) ? declared : stream(type, declared.mediaTypes());
    }

    private Result stream(TypeRef type, List<String> mediaTypes) {
        return MediaType.of(override.mediaType()).isEventStream()
                ? new Result.EventStream(type, mediaTypes)
                : new Result.JsonLines(type, mediaTypes);
    }

    /** @param declared what the document says; null for nothing */
    private TypeRef type(@Nullable TypeRef declared) {
        String schema = override.schema();
        TypeRef otherwise = declared == null ? TypeRef.any() : declared;
        if (schema == null) {
            return otherwise;
        }
        if (!otherwise.isAny()) {
            problems.error(
                    Streams.PLACE,
                    "The document itself says what " + override.operation() + " streams. Leave <schema> out.");
            return otherwise;
        }
        return shapes.document().types().stream()
                .filter(type -> isCalled(type.id().pointer(), schema))
                .findFirst()
                .<TypeRef>map(type -> new TypeRef.Named(type.id()))
                .orElseGet(() -> {
                    problems.error(
                            Streams.PLACE,
                            "There is no schema \"" + schema + "\" that becomes a class, for what "
                                    + override.operation()
                                    + " streams. Name an object, an enum or a union among the document's schemas.");
                    return otherwise;
                });
    }

    /** By its name among the document's schemas, or by a pointer to it. */
    private static boolean isCalled(String pointer, String schema) {
        return schema.contains("/")
                ? pointer.equals(schema.replaceFirst("^#", ""))
                : List.of(List.of("components", "schemas", schema), List.of("definitions", schema))
                        .contains(PagingOverride.names(pointer));
    }

    private StreamSwitch streamSwitch(String member) {
        List<String> names = member.startsWith("/") ? PagingOverride.names(member) : List.of(member);
        boolean isInput = !member.startsWith("/")
                && inputs().anyMatch(input -> input.wireName().equals(member));
        List<TypeRef> bodies = operation.bodies().stream()
                .filter(RequestBody.Json.class::isInstance)
                .map(body -> ((RequestBody.Json) body).type())
                .toList();
        if (!isInput && bodies.isEmpty()) {
            problems.error(
                    Streams.PLACE,
                    override.operation() + " has no field, query parameter or JSON body for \"" + member
                            + "\". Correct <member>, or leave it out if the server decides by the header Accept.");
        } else if (!isInput && bodies.stream().anyMatch(body -> shapes.isDeadEndOfRequest(body, names))) {
            problems.error(
                    Streams.PLACE,
                    "The request of " + override.operation() + " can't have a value at \"" + member
                            + "\": what is before it has no members. Correct <member>.");
        } else if (!isInput
                && bodies.stream()
                        .anyMatch(body -> shapes.through(body, names)
                                .filter(shapes::cantBeBoolean)
                                .isPresent())) {
            problems.error(
                    Streams.PLACE,
                    "\"" + member + "\" of " + override.operation()
                            + " is no boolean, so it can't ask for a stream. Correct <member>.");
        } else if (!isInput
                && bodies.stream().noneMatch(body -> shapes.through(body, names).isPresent())) {
            problems.warning(
                    operation.location(),
                    "The request has no \"" + member
                            + "\", which <streaming> names. If that's intended, it is sent anyway.");
        }
        return new StreamSwitch(names, true);
    }

    private Stream<Parameter> inputs() {
        return Stream.concat(
                operation.parameters().stream().filter(parameter -> parameter.in() == Parameter.Location.QUERY),
                operation.bodies().stream()
                        .flatMap(body ->
                                body instanceof RequestBody.Fields form ? form.fields().stream() : Stream.empty()));
    }
}
