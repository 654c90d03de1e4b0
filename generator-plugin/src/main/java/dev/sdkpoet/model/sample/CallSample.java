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
        Samples samples = new Samples(model, true, extent, budget);
        RequestBody body = request.body();
        Optional<Sample> example = body == null
                ? Optional.empty()
                : budget.tryFirst(() -> new DeclaredValues(model, budget).first(body.examples().stream()))
                        .flatMap(Function.identity());
        Body bodies = new Body(samples, example);
        Sample sent = request.wholeBody()
                .filter(RequestBody::required)
                .flatMap(argument -> argument.accept(bodies))
                .orElse(null);
        Map<Parameter, Sample> parameters = new LinkedHashMap<>();
        request.required()
                .forEach(parameter -> parameters.put(parameter, parameter(samples, parameter, body, example)));
        if (extent == Extent.EVERYTHING) {
            for (Parameter parameter : request.optional()) {
                budget.tryOptional(() -> parameter(samples, parameter, body, example))
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
            Samples samples, Parameter parameter, @Nullable RequestBody body, Optional<Sample> bodyExample) {
        if (parameter.in() == Parameter.Location.HEADER && parameter.wireName().equalsIgnoreCase("Authorization")) {
            return new Sample.Text(BASIC);
        }
        if (parameter.isContentType() && body != null) {
            return samples.of(parameter.type(), parameter.doc(), parameter.wireName(), typeInRange(parameter, body));
        }
        boolean ofBody = parameter.in() == Parameter.Location.FORM || parameter.in() == Parameter.Location.PART;
        Sample given = bodyExample
                .filter(example -> ofBody && example instanceof Sample.Members)
                .map(example -> ((Sample.Members) example).values().get(parameter.wireName()))
                .orElse(null);
        return samples.of(parameter.type(), parameter.doc(), parameter.wireName(), given);
    }

    /** Null where the document says more. */
    private static @Nullable Sample typeInRange(Parameter parameter, RequestBody body) {
        boolean isSaid = parameter.doc().fact(Fact.Name.EXAMPLE) != null
                || parameter.doc().fact(Fact.Name.DEFAULT) != null;
        return isSaid ? null : new Sample.Text(body.mediaType().replace("*", "x-example"));
    }

    /** Bytes have no sample. */
    private record Body(Samples samples, Optional<Sample> example)
            implements RequestBody.WholeVisitor<Optional<Sample>> {
        @Override
        public Optional<Sample> json(RequestBody.Json body) {
            return Optional.of(samples.of(body.type(), body.doc(), "body", example.orElse(null)));
        }

        @Override
        public Optional<Sample> text(RequestBody.Text body) {
            return Optional.of(
                    body.type().isString()
                            ? example.filter(Sample.Text.class::isInstance).orElseGet(() -> new Sample.Text("text"))
                            : samples.of(body.type(), body.doc(), "body", example.orElse(null)));
        }

        @Override
        public Optional<Sample> binary(RequestBody.Binary body) {
            return Optional.empty();
        }
    }
}
