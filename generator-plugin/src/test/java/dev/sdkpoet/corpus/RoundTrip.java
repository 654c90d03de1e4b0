package dev.sdkpoet.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes every JSON example of a document with the compiled codecs and encodes it again. */
final class RoundTrip {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.USE_BIG_INTEGER_FOR_INTS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ApiModel model;
    private final TypeCodecs codecs;

    RoundTrip(ApiModel model, NamePlan names, ClassLoader loader) {
        this.model = model;
        this.codecs = new TypeCodecs(names, loader);
    }

    /**
     * @param message the first example that was lost, or else why others were excused; "" for neither
     */
    record Result(int examples, int lossless, int excused, int lost, String message) {}

    private record Sample(TypeRef type, boolean nullable, Example example) {}

    private enum Outcome {
        LOSSLESS,
        EXCUSED,
        LOST
    }

    /** @param reason why an example was excused or lost, without its place */
    private record Verdict(Outcome outcome, String reason) {}

    Result run() {
        int lossless = 0;
        int lost = 0;
        String firstLost = "";
        String firstExcused = "";
        List<String> reasons = new ArrayList<>();
        List<Sample> samples = samples();
        for (Sample sample : samples) {
            Verdict verdict = verdict(sample);
            String place = sample.example().location().toString();
            switch (verdict.outcome()) {
                case LOSSLESS -> lossless++;
                case EXCUSED -> {
                    reasons.add(verdict.reason());
                    firstExcused = firstExcused.isEmpty() ? place : firstExcused;
                }
                case LOST -> {
                    lost++;
                    firstLost = firstLost.isEmpty() ? place + ": " + verdict.reason() : firstLost;
                }
                default -> throw new IllegalStateException();
            }
        }
        String excuses = reasons.isEmpty() ? "" : Excuses.of(reasons) + " (first: " + firstExcused + ")";
        return new Result(samples.size(), lossless, reasons.size(), lost, firstLost.isEmpty() ? excuses : firstLost);
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        model.documents()
                .forEach(document -> document.resources()
                        .forEach(resource -> resource.operations().forEach(operation -> add(samples, operation))));
        return samples;
    }

    private static void add(List<Sample> samples, Operation operation) {
        operation.bodies().stream()
                .filter(RequestBody.Json.class::isInstance)
                .map(RequestBody.Json.class::cast)
                .forEach(body -> add(samples, body.type(), body.nullable(), body.examples()));
        operation.responses().stream()
                .flatMap(response -> response.contents().stream())
                .filter(content -> content.kind() == Response.Content.Kind.JSON)
                .forEach(content -> add(samples, content.type(), content.nullable(), content.examples()));
    }

    private static void add(List<Sample> samples, @Nullable TypeRef type, boolean nullable, List<Example> examples) {
        TypeRef declared = type == null ? TypeRef.any() : type;
        examples.forEach(example -> samples.add(new Sample(declared, nullable, example)));
    }

    private Verdict verdict(Sample sample) {
        String json = sample.example().json();
        Optional<JsonNode> parsed = parse(json);
        if (parsed.isEmpty()) {
            return new Verdict(Outcome.EXCUSED, "not JSON");
        }
        JsonNode expected = parsed.get();
        if (expected.isTextual() && !kindFits(sample.type(), expected)) {
            // An author may write the example's JSON as one text (OpenAPI 3.1.1, section 4.8.19).
            json = expected.textValue();
            Optional<JsonNode> inner = parse(json);
            if (inner.isEmpty()) {
                return new Verdict(Outcome.EXCUSED, "text that isn't JSON, for " + declared(sample.type()));
            }
            expected = inner.get();
        }
        if (expected.isNull() && sample.nullable()) {
            return new Verdict(Outcome.LOSSLESS, "");
        }
        if (!kindFits(sample.type(), expected)) {
            return new Verdict(Outcome.EXCUSED, kind(expected) + " for " + declared(sample.type()));
        }
        return roundTrip(sample.type(), json, expected);
    }

    private Verdict roundTrip(TypeRef type, String json, JsonNode expected) {
        try {
            Object codec = codecs.of(type);
            Object value = codec.getClass().getMethod("fromJson", String.class).invoke(codec, json);
            String back =
                    (String) codec.getClass().getMethod("toJson", Object.class).invoke(codec, value);
            return JsonEquality.difference(expected, JSON.readTree(back))
                    .map(difference -> new Verdict(Outcome.LOST, "at " + difference))
                    .orElse(new Verdict(Outcome.LOSSLESS, ""));
        } catch (InvocationTargetException e) {
            return new Verdict(Outcome.LOST, String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException | LinkageError | JsonProcessingException e) {
            return new Verdict(Outcome.LOST, e.toString());
        }
    }

    /** Empty where the text isn't JSON, the whole of it. */
    private static Optional<JsonNode> parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private String declared(TypeRef type) {
        if (type instanceof TypeRef.ListOf) {
            return "an array";
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return "a " + scalar.scalar().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return type instanceof TypeRef.Named named && model.type(named.id()).orElseThrow() instanceof TypeDef.EnumDef
                ? "an enumeration"
                : "an object";
    }

    private static String kind(JsonNode node) {
        String name = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return node.isNull() ? name : (node.isArray() || node.isObject() ? "an " : "a ") + name;
    }

    /** Whether a value of this JSON kind can be of the declared type at all. */
    private boolean kindFits(TypeRef type, JsonNode value) {
        if (type instanceof TypeRef.ListOf) {
            return value.isArray();
        }
        if (type instanceof TypeRef.MapOf) {
            return value.isObject();
        }
        if (type instanceof TypeRef.Named named) {
            TypeDef definition = model.type(named.id()).orElseThrow();
            if (definition instanceof TypeDef.EnumDef enumeration) {
                return kindFits(new TypeRef.Scalar(enumeration.base()), value);
            }
            if (definition instanceof TypeDef.UnionDef union) {
                return union.fallback() == null || value.isObject();
            }
            return value.isObject();
        }
        return scalarFits(((TypeRef.Scalar) type).scalar(), value);
    }

    private static boolean scalarFits(ScalarType scalar, JsonNode value) {
        return switch (scalar) {
            case ANY -> true;
            case BOOLEAN -> value.isBoolean();
            case INT32, INT64, BIG_INTEGER -> value.isNumber() && isInteger(value.decimalValue());
            case DOUBLE, DECIMAL -> value.isNumber();
            default -> value.isTextual();
        };
    }

    private static boolean isInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
