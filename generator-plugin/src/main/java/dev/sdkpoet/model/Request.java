package dev.sdkpoet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one call of an operation sends and gets: its parameters, one of its bodies, and one of its results.
 *
 * @param parameters what the caller gives, in the order path, query, header, cookie, fields of the body
 * @param constants what the client sends by itself, those of the body last
 * @param body or null for none
 * @param member what the client sets in a JSON body, or null for nothing
 * @param result what it gets
 * @param paging how the pages of the result follow each other, or null when it isn't paged
 */
public record Request(
        List<Parameter> parameters,
        List<Constant> constants,
        @Nullable RequestBody body,
        @Nullable SetMember member,
        Result result,
        @Nullable Paging paging) {
    public Request {
        parameters = List.copyOf(parameters);
        constants = List.copyOf(constants);
    }

    /**
     * A member of a JSON body that the client sets.
     *
     * @param names the names that lead to it
     * @param value true to set it; false to make false of true only
     */
    public record SetMember(List<String> names, boolean value) {
        public SetMember {
            names = List.copyOf(names);
        }
    }

    static Request of(Operation operation, @Nullable RequestBody body, Result result) {
        Predicate<Parameter> isSent =
                parameter -> !parameter.isContentType() || body != null && body.takesContentType();
        List<Parameter> all = new ArrayList<>();
        for (Parameter.Location location : Parameter.Location.values()) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() == location && isSent.test(parameter))
                    .forEach(all::add);
        }
        List<Constant> constants = new ArrayList<>();
        operation.constants().stream()
                .filter(constant -> isSent.test(constant.parameter()))
                .forEach(constants::add);
        if (body instanceof RequestBody.Fields form) {
            all.addAll(form.fields());
            constants.addAll(form.list().constants());
        }
        Paging paging = result.equals(operation.result()) ? operation.paging() : null;
        Request whole = new Request(all, constants, body, null, result, paging);
        StreamSwitch streamSwitch = operation.streamSwitch();
        return streamSwitch == null || !result.isStream() && !streamSwitch.exclusive()
                ? whole
                : whole.with(streamSwitch);
    }

    /** This request with what it says about streams: the caller needn't, and where it is a parameter, can't. */
    private Request with(StreamSwitch streamSwitch) {
        List<Parameter> others = parameters.stream()
                .filter(parameter -> !streamSwitch.isFor(parameter))
                .toList();
        if (others.size() == parameters.size()) {
            SetMember set =
                    body instanceof RequestBody.Json ? new SetMember(streamSwitch.names(), result.isStream()) : null;
            return new Request(parameters, constants, body, set, result, paging);
        }
        List<Constant> sent = new ArrayList<>(constants);
        parameters.stream()
                .filter(streamSwitch::isFor)
                .filter(parameter -> result.isStream() || parameter.required())
                .map(parameter -> new Constant(parameter.alwaysSent(), Boolean.toString(result.isStream())))
                .forEach(sent::add);
        return new Request(others, sent, body, null, result, paging);
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
