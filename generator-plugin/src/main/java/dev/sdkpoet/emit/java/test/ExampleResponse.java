package dev.sdkpoet.emit.java.test;

import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.sample.Sample;
import dev.sdkpoet.model.sample.SamplePlan;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A server's response to a call, as the document shows it.
 *
 * @param text the body; "" for none
 */
record ExampleResponse(int status, String text) {
    static ExampleResponse of(SamplePlan samples, Call call) {
        return new ExampleResponse(status(call), call.result().accept(new Text(samples, call)));
    }

    /** That of a success with such a body, else of any success, else of a redirect. */
    private static int status(Call call) {
        return Stream.<Predicate<Response>>of(
                        response -> response.isSuccess() && hasBody(response, call.result()),
                        Response::isSuccess,
                        response -> true)
                .flatMap(kind -> call.operation().responses().stream().filter(kind))
                .map(Response::status)
                .filter(status -> status.matches("[23]\\d\\d"))
                .findFirst()
                .map(Integer::parseInt)
                .orElse(200);
    }

    private static boolean hasBody(Response response, Result result) {
        return response.contents().stream().anyMatch(result::isReadFrom);
    }

    private record Text(SamplePlan samples, Call call) implements Result.Visitor<String> {
        @Override
        public String none(Result.None result) {
            return "";
        }

        @Override
        public String json(Result.Json result) {
            return value(Sample::toPrettyJson);
        }

        @Override
        public String text(Result.Text result) {
            return result.type().isString()
                    ? "text"
                    : value(sample -> sample instanceof Sample.Text text ? text.value() : sample.toJson());
        }

        @Override
        public String binary(Result.Binary result) {
            return "text";
        }

        @Override
        public String eventStream(Result.EventStream result) {
            return value(event -> "data: " + event.toJson() + "\n\n");
        }

        @Override
        public String jsonLines(Result.JsonLines result) {
            return value(line -> line.toJson() + "\n");
        }

        private String value(Function<Sample, String> format) {
            return samples.response(call.operation(), call.signature().request())
                    .map(format)
                    .orElse("");
        }
    }
}
