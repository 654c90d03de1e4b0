package dev.sdkpoet.emit.java;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.sample.CallSample;
import dev.sdkpoet.model.sample.LastPage;
import dev.sdkpoet.model.sample.Sample;
import java.util.Comparator;
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
        return new ExampleAnswer(status(operation), operation.result().accept(new Text(model, operation)));
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
        return response.contents().stream().anyMatch(result::isReadFrom);
    }

    private record Text(ApiModel model, Operation operation) implements Result.Visitor<String> {
        @Override
        public String none(Result.None result) {
            return "";
        }

        @Override
        public String json(Result.Json result) {
            return value(result).toPrettyJson();
        }

        @Override
        public String text(Result.Text result) {
            return "text";
        }

        @Override
        public String binary(Result.Binary result) {
            return "text";
        }

        @Override
        public String eventStream(Result.EventStream result) {
            return "data: " + value(result).toJson() + "\n\n";
        }

        @Override
        public String jsonLines(Result.JsonLines result) {
            return value(result).toJson() + "\n";
        }

        private Sample value(Result.Typed result) {
            Sample answer = CallSample.response(
                    model,
                    result.type(),
                    operation.responses().stream()
                            .filter(Response::isSuccess)
                            .flatMap(response -> response.contents().stream())
                            .filter(result::isReadFrom)
                            .flatMap(content -> content.examples().stream())
                            .sorted(operation.isPaged() ? FULL_FIRST : IN_ORDER));
            return operation.paging() == null ? answer : LastPage.of(answer, operation.paging());
        }
    }
}
