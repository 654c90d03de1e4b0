package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.StreamSwitch;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one call of an operation sends.
 *
 * @param parameters the values of parameters and form fields; those that aren't there are left out
 * @param body the JSON or text body, or null where none is sent, or another one
 */
public record CallSample(
        Map<Parameter, Sample> parameters, @Nullable Sample body) {
    /** An {@code Authorization} header that a document declares as a parameter: {@code username} and {@code password}. */
    private static final String BASIC = "Basic dXNlcm5hbWU6cGFzc3dvcmQ=";

    public CallSample {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * The call with what it needs, or with everything it takes, as far as the budget allows.
     *
     * @return empty if even what it needs costs more
     */
    static Optional<CallSample> of(ApiModel model, Request request, Extent extent, Budget budget) {
        try {
            return Optional.of(made(model, request, extent, budget));
        } catch (Budget.Spent e) {
            return Optional.empty();
        }
    }

    private static CallSample made(ApiModel model, Request request, Extent extent, Budget budget) {
        Samples samples = new Samples(model, true, extent, budget, SampleStyle.SENT);
        RequestBody body = request.body();
        Optional<Sample> example = example(model, body, budget);
        Body bodies = new Body(samples, SampleStyle.SENT, example);
        Sample sent = request.wholeBody()
                .filter(RequestBody::required)
                .flatMap(argument -> argument.accept(bodies))
                .orElse(null);
        Map<Parameter, Sample> parameters = new LinkedHashMap<>();
        request.required()
                .forEach(parameter ->
                        parameters.put(parameter, parameter(samples, SampleStyle.SENT, parameter, body, example)));
        if (extent == Extent.EVERYTHING) {
            for (Parameter parameter : request.optional()) {
                budget.tryOptional(() -> parameter(samples, SampleStyle.SENT, parameter, body, example))
                        .ifPresent(value -> parameters.put(parameter, value));
            }
            Optional<RequestBody.Whole> optional = request.wholeBody().filter(whole -> !whole.required());
            if (optional.isPresent()) {
                sent = budget.tryFirst(() -> optional.flatMap(argument -> argument.accept(bodies)))
                        .flatMap(Function.identity())
                        .orElse(null);
            }
        }
        if (body instanceof RequestBody.Fields form && !isComplete(request, form, parameters)) {
            form.fields().forEach(parameters::remove);
        }
        return new CallSample(parameters, sent);
    }

    private static Optional<Sample> example(ApiModel model, @Nullable RequestBody body, Budget budget) {
        return body == null
                ? Optional.empty()
                : budget.tryFirst(() -> new DeclaredValues(model, budget).first(body.examples().stream()))
                        .flatMap(Function.identity());
    }

    /**
     * The call with all of its inputs, to be read rather than sent. Each has what it needs, or is the smallest value of its type if that
     * costs more. Fields of a form show examples of their own, as other parameters do, and none that the document gives of the whole form.
     *
     * @param grant what each input may cost
     */
    static CallSample shown(ApiModel model, Request request, Grant grant, SampleNames names) {
        SampleStyle style = new ShownStyle(names);
        RequestBody body = request.body();
        Optional<Sample> example = example(model, body, new Budget(grant));
        Map<Parameter, Sample> parameters = new LinkedHashMap<>();
        for (Parameter parameter : request.parameters()) {
            Samples samples = new Samples(model, true, Extent.REQUIRED, new Budget(grant), style);
            parameters.put(
                    parameter,
                    shown(model, parameter.type(), () -> parameter(samples, style, parameter, body, Optional.empty())));
        }
        Samples samples = new Samples(model, true, Extent.REQUIRED, new Budget(grant), style);
        Sample sent = request.wholeBody()
                .flatMap(whole -> shown(model, whole, new Body(samples, style, example)))
                .orElse(null);
        return new CallSample(parameters, sent);
    }

    private static Sample shown(ApiModel model, TypeRef type, Supplier<Sample> sample) {
        try {
            return sample.get();
        } catch (Budget.Spent e) {
            return type.accept(new LeastSample(model));
        }
    }

    private static Optional<Sample> shown(ApiModel model, RequestBody.Whole whole, Body bodies) {
        try {
            return whole.accept(bodies);
        } catch (Budget.Spent e) {
            return whole.valueType().map(type -> type.accept(new LeastSample(model)));
        }
    }

    /** This call without asking for a stream, as far as its caller would: where a stream is meant, the client does. */
    CallSample without(StreamSwitch asked, ApiModel model, Request request) {
        Map<Parameter, Sample> others = new LinkedHashMap<>(parameters);
        others.keySet().removeIf(parameter -> asked.isFor(parameter) && !parameter.required());
        return new CallSample(
                others,
                body != null && request.body() instanceof RequestBody.Json json
                        ? without(body, json.type(), asked.names(), model)
                        : body);
    }

    private static Sample without(Sample sample, TypeRef type, List<String> names, ApiModel model) {
        String name = names.get(0);
        if (!(sample instanceof Sample.Members members) || !members.values().containsKey(name)) {
            return sample;
        }
        Optional<TypeDef.Property> member = (type instanceof TypeRef.Named named
                        ? model.type(named.id())
                        : Optional.<TypeDef>empty())
                .filter(TypeDef.ObjectDef.class::isInstance)
                .flatMap(object -> ((TypeDef.ObjectDef) object)
                        .properties().stream()
                                .filter(property -> property.wireName().equals(name))
                                .findFirst());
        Map<String, Sample> others = new LinkedHashMap<>(members.values());
        if (names.size() > 1) {
            TypeRef inner = member.map(TypeDef.Property::type).orElse(TypeRef.any());
            others.computeIfPresent(name, (key, value) -> without(value, inner, names.subList(1, names.size()), model));
        } else if (member.isPresent() && !member.get().isRequiredInRequest()) {
            others.remove(name);
        } else {
            others.put(name, new Sample.Bool(false));
        }
        return new Sample.Members(others);
    }

    /** Whether a form that can be left out has all that it needs to be sent. */
    private static boolean isComplete(Request request, RequestBody.Fields form, Map<Parameter, Sample> parameters) {
        return request.parameters().stream().filter(form.list()::isNeeded).allMatch(parameters::containsKey);
    }

    private static Sample parameter(
            Samples samples,
            SampleStyle style,
            Parameter parameter,
            @Nullable RequestBody body,
            Optional<Sample> bodyExample) {
        if (parameter.in() == Parameter.Location.HEADER && parameter.wireName().equalsIgnoreCase("Authorization")) {
            return new Sample.Text(BASIC);
        }
        if (parameter.isContentType() && body != null) {
            return samples.of(parameter.type(), parameter.doc(), style.name(parameter), typeInRange(parameter, body));
        }
        boolean ofBody = parameter.in() == Parameter.Location.FORM || parameter.in() == Parameter.Location.PART;
        Sample given = bodyExample
                .filter(example -> ofBody && example instanceof Sample.Members)
                .map(example -> ((Sample.Members) example).values().get(parameter.wireName()))
                .orElse(null);
        return samples.of(parameter.type(), parameter.doc(), style.name(parameter), given);
    }

    /** Null where the document says more. */
    private static @Nullable Sample typeInRange(Parameter parameter, RequestBody body) {
        boolean isSaid = parameter.doc().fact(Fact.Name.EXAMPLE) != null
                || parameter.doc().fact(Fact.Name.DEFAULT) != null;
        return isSaid ? null : new Sample.Text(body.mediaType().replace("*", "x-example"));
    }

    /** Bytes have no sample. */
    private record Body(Samples samples, SampleStyle style, Optional<Sample> example)
            implements RequestBody.WholeVisitor<Optional<Sample>> {
        @Override
        public Optional<Sample> json(RequestBody.Json body) {
            return Optional.of(samples.of(body.type(), body.doc(), style.bodyName(), example.orElse(null)));
        }

        @Override
        public Optional<Sample> text(RequestBody.Text body) {
            return Optional.of(
                    body.type().isString()
                            ? example.filter(Sample.Text.class::isInstance)
                                    .filter(style::accepts)
                                    .orElseGet(style::textBody)
                            : samples.of(body.type(), body.doc(), style.bodyName(), example.orElse(null)));
        }

        @Override
        public Optional<Sample> binary(RequestBody.Binary body) {
            return Optional.empty();
        }
    }
}
