package dev.sdkpoet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an operation with one of its request bodies looks as a Java method: what is required comes by position, in the order
 * path, query, header, cookie, form fields, body; what is optional goes into one options object. More than
 * {@value #MAX_POSITIONAL} required inputs move into a params object, which then holds everything.
 *
 * @param body the request body this method sends, or null for none
 * @param required parameters and form fields that must be given
 * @param optional parameters and form fields that may be left out
 */
public record Signature(@Nullable RequestBody body, List<Parameter> required, List<Parameter> optional) {
    /** From one more on, positions are too easy to mix up. */
    public static final int MAX_POSITIONAL = 5;

    public Signature {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /** One for each request body of the operation, or a single one where it has none. */
    public static List<Signature> of(Operation operation) {
        if (operation.bodies().isEmpty()) {
            return List.of(of(operation, null));
        }
        return operation.bodies().stream().map(body -> of(operation, body)).toList();
    }

    private static Signature of(Operation operation, @Nullable RequestBody body) {
        List<Parameter> all = new ArrayList<>();
        for (Parameter.Location location : Parameter.Location.values()) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() == location)
                    .forEach(all::add);
        }
        if (body instanceof RequestBody.Fields form) {
            all.addAll(form.fields());
        }
        return new Signature(
                body,
                all.stream().filter(Parameter::required).toList(),
                all.stream().filter(parameter -> !parameter.required()).toList());
    }

    /** The body, where it is one argument; fields are parameters. */
    public Optional<RequestBody.Whole> bodyArgument() {
        return body instanceof RequestBody.Whole whole ? Optional.of(whole) : Optional.empty();
    }

    public Optional<RequestBody.Whole> requiredBodyArgument() {
        return bodyArgument().filter(RequestBody::required);
    }

    public Optional<RequestBody.Whole> optionalBodyArgument() {
        return bodyArgument().filter(argument -> !argument.required());
    }

    /** Whether required inputs move into a params object. */
    public boolean usesParams() {
        return required.size() + (requiredBodyArgument().isPresent() ? 1 : 0) > MAX_POSITIONAL;
    }

    /** Whether there is anything to leave out, and so an options object (when there is no params object). */
    public boolean hasOptions() {
        return !usesParams() && (!optional.isEmpty() || optionalBodyArgument().isPresent());
    }

    /** All parameters, the required ones first. */
    public Stream<Parameter> all() {
        return Stream.concat(required.stream(), optional.stream());
    }
}
