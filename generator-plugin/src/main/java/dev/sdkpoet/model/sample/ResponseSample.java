package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.TypeRef;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the JSON of a response to a call: an example of the document, else a value of the type. */
final class ResponseSample {
    private static final Comparator<Example> IN_ORDER = Comparator.comparingInt(example -> 0);

    /** A page with items shows more than one without. */
    private static final Comparator<Example> FULL_FIRST =
            Comparator.comparingInt((Example example) -> -example.json().length());

    private ResponseSample() {}

    /** The response in full, as far as the budget allows; empty if even what it must have costs more, or if it has no type. */
    static Optional<Sample> of(ApiModel model, Operation operation, Request request, Budget budget) {
        TypeRef type = request.result().valueType().orElse(null);
        if (type == null) {
            return Optional.empty();
        }
        try {
            Sample response = made(model, operation, request, type, budget);
            return Optional.of(request.paging() == null ? response : LastPage.of(response, request.paging()));
        } catch (Budget.Spent e) {
            return Optional.empty();
        }
    }

    private static Sample made(ApiModel model, Operation operation, Request request, TypeRef type, Budget budget) {
        Sample example = budget.tryFirst(() -> new DeclaredValues(model, budget).first(examples(operation, request)))
                .flatMap(Function.identity())
                .orElse(null);
        return new Samples(model, false, Extent.EVERYTHING, budget, SampleStyle.SENT)
                .of(type, Doc.NONE, "body", example);
    }

    private static Stream<Example> examples(Operation operation, Request request) {
        return operation.responses().stream()
                .filter(Response::isSuccess)
                .flatMap(response -> response.contents().stream())
                .filter(request.result()::isReadFrom)
                .flatMap(content -> content.examples().stream())
                .sorted(request.paging() != null ? FULL_FIRST : IN_ORDER);
    }
}
