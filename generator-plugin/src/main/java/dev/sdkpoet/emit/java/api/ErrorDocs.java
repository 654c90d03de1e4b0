package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.emit.java.type.TypeText;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.JavadocText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in Javadoc which exception a caller catches for each error that an operation declares a type of, and which type it reads. */
final class ErrorDocs {
    private ErrorDocs() {}

    /** What a caller catches, and what that holds. */
    private record Caught(RuntimeType exception, TypeRef type) {}

    // @throws NotFoundException if the status is 404, with a {@link Problem}
    static List<CodeBlock> tags(JavaContext context, Operation operation) {
        Map<Caught, List<String>> statuses = new LinkedHashMap<>();
        operation
                .errorResponses()
                .forEach(response -> response.errorType()
                        .ifPresent(type -> statuses.computeIfAbsent(
                                        new Caught(exception(response), type), key -> new ArrayList<>())
                                .add(response.status())));
        List<CodeBlock> tags = new ArrayList<>();
        statuses.forEach((caught, of) -> tags.add(tag(context, caught, of)));
        return tags;
    }

    private static CodeBlock tag(JavaContext context, Caught caught, List<String> statuses) {
        ClassName exception = context.runtime(caught.exception());
        TypeName type = context.types().boxed(caught.type());
        String text = TypeText.of(type).text();
        String start = "@throws " + exception.simpleName();
        String words =
                " if the status is " + either(statuses) + ", with " + ("AEIO".indexOf(text.charAt(0)) < 0 ? "a" : "an");
        String shown = "_".repeat("{@link }".length() + text.length()); // no line ends within the braces
        String wrapped = String.join("\n", JavadocText.wrap(start + words + " " + shown, Javadocs.WIDTH));
        return CodeBlock.of(
                "@throws $T$L$L",
                exception,
                wrapped.substring(start.length(), wrapped.length() - shown.length()),
                type instanceof ClassName && caught.type() instanceof TypeRef.Named
                        ? CodeBlock.of("{@link $T}", type)
                        : CodeBlock.of("{@code $L}", text));
    }

    /** {@code 500, 502 or 503} */
    private static String either(List<String> statuses) {
        int last = statuses.size() - 1;
        String words = last == 0
                ? statuses.get(0)
                : String.join(", ", statuses.subList(0, last)) + " or " + statuses.get(last);
        return words.replace("default", "that of any other error");
    }

    /** As the runtime has it: one for each usual status, one for each class of statuses, and one for all. */
    private static RuntimeType exception(Response response) {
        return switch (response.status()) {
            case "400" -> RuntimeType.BAD_REQUEST_EXCEPTION;
            case "401" -> RuntimeType.UNAUTHORIZED_EXCEPTION;
            case "403" -> RuntimeType.FORBIDDEN_EXCEPTION;
            case "404" -> RuntimeType.NOT_FOUND_EXCEPTION;
            case "409" -> RuntimeType.CONFLICT_EXCEPTION;
            case "422" -> RuntimeType.UNPROCESSABLE_CONTENT_EXCEPTION;
            case "429" -> RuntimeType.TOO_MANY_REQUESTS_EXCEPTION;
            default -> ofClass(response.status().charAt(0));
        };
    }

    private static RuntimeType ofClass(char first) {
        return switch (first) {
            case '3' -> RuntimeType.REDIRECT_EXCEPTION;
            case '4' -> RuntimeType.CLIENT_ERROR_EXCEPTION;
            case '5' -> RuntimeType.SERVER_ERROR_EXCEPTION;
            default -> RuntimeType.API_EXCEPTION;
        };
    }
}
