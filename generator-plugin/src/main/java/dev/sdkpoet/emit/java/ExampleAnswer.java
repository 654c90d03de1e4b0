package dev.sdkpoet.emit.java;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.Result;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.sample.CallSample;
import dev.sdkpoet.model.sample.LastPage;
import dev.sdkpoet.model.sample.Sample;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a server answers a call with, as the document shows it.
 *
 * @param text the body; "" for none
 */
record ExampleAnswer(int status, String text) {
    private static final Comparator<Example> IN_ORDER = Comparator.comparingInt(example -> 0);

    /** A page with items shows more than one without. */
    private static final Comparator<Example> FULL_FIRST =
            Comparator.comparingInt((Example example) -> -example.json().length());

    static ExampleAnswer of(ApiModel model, Operation operation) {
        return new ExampleAnswer(status(operation), text(model, operation));
    }

    /** That of a success with such a body, else of any success, else of a redirect. */
    private static int status(Operation operation) {
        return Stream.<Predicate<Response>>of(
                        response -> response.isSuccess() && hasBody(response, operation.result()),
                        Response::isSuccess,
                        response -> true)
                .flatMap(kind -> operation.responses().stream().filter(kind))
                .map(Response::status)
                .filter(status -> status.matches("[23]\\d\\d"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(200);
    }

    private static boolean hasBody(Response response, Result result) {
        return response.contents().stream().anyMatch(content -> content.kind() == result.kind());
    }

    private static String text(ApiModel model, Operation operation) {
        return switch (operation.result().kind()) {
            case NONE -> "";
            case TEXT, BINARY -> "text";
            case JSON -> json(model, operation).toPrettyJson();
            case EVENT_STREAM -> "data: " + json(model, operation).toJson() + "\n\n";
            case JSON_LINES -> json(model, operation).toJson() + "\n";
        };
    }

    private static Sample json(ApiModel model, Operation operation) {
        Result result = operation.result();
        Sample answer = CallSample.response(
                model,
                Optional.ofNullable(result.type()).orElseThrow(),
                operation.responses().stream()
                        .filter(Response::isSuccess)
                        .flatMap(response -> response.contents().stream())
                        .filter(content -> content.kind() == result.kind())
                        .flatMap(content -> content.examples().stream())
                        .sorted(operation.isPaged() ? FULL_FIRST : IN_ORDER));
        return operation.paging() == null ? answer : LastPage.of(answer, operation.paging());
    }
}
