package dev.sdkpoet.naming;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.RequestBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a request looks as a Java method: what is required comes by position, in the request's order and then the body; what is optional
 * goes into one options object. More than {@value #MAX_POSITIONAL} required inputs move into a params object, which then holds everything.
 */
public record Signature(Request request) {
    /** From one more on, positions are too easy to mix up. */
    public static final int MAX_POSITIONAL = 5;

    /** One for each request of the operation. */
    public static List<Signature> of(Operation operation) {
        return operation.requests().stream().map(Signature::new).toList();
    }

    /** Parameters and form fields that must be given. */
    public List<Parameter> required() {
        return request.required();
    }

    /** Parameters and form fields that may be left out. */
    public List<Parameter> optional() {
        return request.optional();
    }

    /** All parameters, the required ones first. */
    public Stream<Parameter> all() {
        return Stream.concat(required().stream(), optional().stream());
    }

    /** The body, where it is one argument. */
    public Optional<RequestBody.Whole> bodyArgument() {
        return request.wholeBody();
    }

    public Optional<RequestBody.Whole> requiredBodyArgument() {
        return bodyArgument().filter(RequestBody::required);
    }

    public Optional<RequestBody.Whole> optionalBodyArgument() {
        return bodyArgument().filter(body -> !body.required());
    }

    /** Whether required inputs move into a params object. */
    public boolean usesParams() {
        return required().size() + (requiredBodyArgument().isPresent() ? 1 : 0) > MAX_POSITIONAL;
    }

    /**
     * Whether there is anything to leave out, and so an options object (when there is no params object). An optional body is an option even
     * if it is the only one: optional parameters that a document gets later join it, and so move no argument, with or without a lock.
     */
    public boolean hasOptions() {
        return !usesParams() && (!optional().isEmpty() || optionalBodyArgument().isPresent());
    }
}
