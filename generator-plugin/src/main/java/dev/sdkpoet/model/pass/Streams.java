package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.StreamSwitch;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what a request says to be answered with a stream: where an operation answers with one whole or with a stream, a boolean called
 * {@code stream} in its body, its form or its query. What the user says goes first.
 */
public final class Streams implements ModelPass {
    static final Place PLACE = new Place.Setting("streaming");
    private static final StreamSwitch USUAL = new StreamSwitch(List.of("stream"), false);

    private final List<StreamOverride> overrides;
    private final Problems problems;

    /**
     * @param overrides what the user says
     * @param problems where what the user says doesn't fit the documents
     */
    public Streams(List<StreamOverride> overrides, Problems problems) {
        this.overrides = List.copyOf(overrides);
        this.problems = problems;
    }

    @Override
    public ApiModel apply(ApiModel model) {
        Target.check(overrides.stream().map(StreamOverride::target).toList(), model, PLACE, problems);
        return new ApiModel(model.documents().stream().map(this::document).toList());
    }

    private ApiDocument document(ApiDocument document) {
        Shapes shapes = new Shapes(document);
        List<Resource> resources = document.resources().stream()
                .map(resource -> resource.with(operation -> streamed(document, operation, shapes)))
                .toList();
        return document.with(resources, document.types());
    }

    private Operation streamed(ApiDocument document, Operation operation, Shapes shapes) {
        Operation said = overrides.stream()
                .filter(override -> override.target().isFor(document, operation))
                .findFirst()
                .map(override -> new OverriddenStream(override, operation, shapes, problems).streamed())
                .orElse(operation);
        boolean isChoice =
                !said.result().isStream() && said.otherResults().stream().anyMatch(Result::isStream);
        return said.streamSwitch() == null && isChoice && isAskable(said, shapes)
                ? said.withStreams(said.results(), USUAL)
                : said;
    }

    private static boolean isAskable(Operation operation, Shapes shapes) {
        Stream<Parameter> fields = operation.bodies().stream()
                .flatMap(body -> body instanceof RequestBody.Fields form ? form.fields().stream() : Stream.empty());
        Stream<Parameter> query =
                operation.parameters().stream().filter(parameter -> parameter.in() == Parameter.Location.QUERY);
        return Stream.concat(fields, query).anyMatch(input -> isUsual(input.wireName(), input.type()))
                || operation.bodies().stream()
                        .flatMap(body ->
                                body instanceof RequestBody.Json json ? properties(json, shapes) : Stream.empty())
                        .anyMatch(property -> isUsual(property.wireName(), property.type()));
    }

    private static Stream<Property> properties(RequestBody.Json body, Shapes shapes) {
        return shapes.object(body.type()).stream().flatMap(object -> object.properties().stream());
    }

    private static boolean isUsual(String name, TypeRef type) {
        return USUAL.names().equals(List.of(name)) && Shapes.isBoolean(type);
    }
}
