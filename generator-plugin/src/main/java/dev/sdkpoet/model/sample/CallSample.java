package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Signature;
import dev.sdkpoet.model.TypeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one call of an operation sends.
 *
 * @param parameters the values of parameters and form fields; those that aren't there are left out
 * @param body the JSON body, or null where none is sent
 */
public record CallSample(
        Map<Parameter, Sample> parameters, @Nullable Sample body) {
    /** An {@code Authorization} header that a document declares as a parameter: {@code username} and {@code password}. */
    private static final String BASIC = "Basic dXNlcm5hbWU6cGFzc3dvcmQ=";

    public CallSample {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The call with what it needs, or with everything it takes. */
    public static CallSample of(ApiModel model, Signature signature, Extent extent) {
        Samples samples = new Samples(model, true, extent);
        RequestBody body = signature.body();
        List<Example> examples = body == null ? List.of() : body.examples();
        Optional<Sample> example = examples.stream()
                .map(Example::json)
                .flatMap(json -> SampleJson.read(json).stream())
                .findFirst();
        Map<Parameter, Sample> parameters = new LinkedHashMap<>();
        (extent == Extent.EVERYTHING ? signature.all() : signature.required().stream())
                .forEach(parameter -> parameters.put(parameter, parameter(samples, parameter, example)));
        return new CallSample(parameters, body(samples, signature, extent, example.orElse(null)));
    }

    private static Sample parameter(Samples samples, Parameter parameter, Optional<Sample> bodyExample) {
        if (parameter.in() == Parameter.Location.HEADER && parameter.wireName().equalsIgnoreCase("Authorization")) {
            return new Sample.Text(BASIC);
        }
        boolean ofBody = parameter.in() == Parameter.Location.FORM || parameter.in() == Parameter.Location.PART;
        Sample given = bodyExample
                .filter(example -> ofBody && example instanceof Sample.Members)
                .map(example -> ((Sample.Members) example).values().get(parameter.wireName()))
                .orElse(null);
        return samples.of(parameter.type(), parameter.doc(), parameter.wireName(), given);
    }

    private static @Nullable Sample body(
            Samples samples, Signature signature, Extent extent, @Nullable Sample example) {
        RequestBody body = signature.body();
        boolean sent = signature.hasRequiredBodyArgument()
                || extent == Extent.EVERYTHING && signature.hasOptionalBodyArgument();
        if (body == null || !sent) {
            return null;
        }
        return switch (body.kind()) {
            case JSON -> samples.of(Objects.requireNonNull(body.type()), body.doc(), "body", example);
            case TEXT -> example instanceof Sample.Text ? example : new Sample.Text("text");
            default -> null;
        };
    }

    /** What a server would answer with, in full. */
    public static Sample response(ApiModel model, TypeRef type, Stream<Example> examples) {
        Sample example = examples.flatMap(each -> SampleJson.read(each.json()).stream())
                .findFirst()
                .orElse(null);
        return new Samples(model, false, Extent.EVERYTHING).of(type, Doc.NONE, "body", example);
    }
}
