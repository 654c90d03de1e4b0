package dev.sdkpoet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one call of an operation sends: its parameters, and one of its bodies.
 *
 * @param parameters in the order path, query, header, cookie, fields of the body
 * @param body or null for none
 */
public record Request(List<Parameter> parameters, @Nullable RequestBody body) {
    public Request {
        parameters = List.copyOf(parameters);
    }

    static Request of(Operation operation, @Nullable RequestBody body) {
        List<Parameter> all = new ArrayList<>();
        for (Parameter.Location location : Parameter.Location.values()) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() == location)
                    .forEach(all::add);
        }
        if (body instanceof RequestBody.Fields form) {
            all.addAll(form.fields());
        }
        return new Request(all, body);
    }

    /** Parameters and fields that must be given. */
    public List<Parameter> required() {
        return parameters.stream().filter(Parameter::required).toList();
    }

    /** Parameters and fields that may be left out. */
    public List<Parameter> optional() {
        return parameters.stream().filter(parameter -> !parameter.required()).toList();
    }

    /** The body, where it is one value; fields are parameters. */
    public Optional<RequestBody.Whole> wholeBody() {
        return body instanceof RequestBody.Whole whole ? Optional.of(whole) : Optional.empty();
    }
}
