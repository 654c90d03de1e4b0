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
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decodes every JSON example of a document with the compiled codecs and encodes it again. */
final class RoundTrip {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private final ApiModel model;
    private final NamePlan names;
    private final ClassLoader loader;

    RoundTrip(ApiModel model, NamePlan names, ClassLoader loader) {
        this.model = model;
        this.names = names;
        this.loader = loader;
    }

    /**
     * @param message the first example that was lost, or else the first that was excused; "" for neither
     */
    record Result(int examples, int lossless, int excused, int lost, String message) {}

    private record Sample(TypeRef type, boolean nullable, Example example) {}

    private enum Outcome {
        LOSSLESS,
        EXCUSED,
        LOST
    }

    private record Verdict(Outcome outcome, String message) {}

    Result run() {
        int lossless = 0;
        int excused = 0;
        int lost = 0;
        String firstLost = "";
        String firstExcused = "";
        List<Sample> samples = samples();
        for (Sample sample : samples) {
            Verdict verdict = verdict(sample);
            switch (verdict.outcome()) {
                case LOSSLESS -> lossless++;
                case EXCUSED -> {
                    excused++;
                    firstExcused = firstExcused.isEmpty() ? verdict.message() : firstExcused;
                }
                case LOST -> {
                    lost++;
                    firstLost = firstLost.isEmpty() ? verdict.message() : firstLost;
                }
                default -> throw new IllegalStateException();
            }
        }
        return new Result(samples.size(), lossless, excused, lost, firstLost.isEmpty() ? firstExcused : firstLost);
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
                .filter(body -> body.kind() == RequestBody.Kind.JSON)
                .forEach(body -> add(samples, body.type(), body.nullable(), body.examples()));
        operation.responses().stream()
                .flatMap(response -> response.contents().stream())
                .filter(content -> content.kind() == Operation.Result.Kind.JSON)
                .forEach(content -> add(samples, content.type(), content.nullable(), content.examples()));
    }

    private static void add(List<Sample> samples, @Nullable TypeRef type, boolean nullable, List<Example> examples) {
        TypeRef declared = type == null ? TypeRef.any() : type;
        examples.forEach(example -> samples.add(new Sample(declared, nullable, example)));
    }

    private Verdict verdict(Sample sample) {
        String json = sample.example().json();
        JsonNode expected;
        try {
            expected = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return new Verdict(Outcome.EXCUSED, sample.example().location() + ": isn't JSON");
        }
        if (expected.isNull() && sample.nullable()) {
            return new Verdict(Outcome.LOSSLESS, "");
        }
        if (!kindFits(sample.type(), expected)) {
            return new Verdict(
                    Outcome.EXCUSED,
                    sample.example().location() + ": is " + kind(expected) + ", which the declared type can't be");
        }
        try {
            Object codec = codec(sample.type());
            Object value = codec.getClass().getMethod("fromJson", String.class).invoke(codec, json);
            String back =
                    (String) codec.getClass().getMethod("toJson", Object.class).invoke(codec, value);
            Optional<String> difference = JsonEquality.difference(expected, JSON.readTree(back));
            return difference
                    .map(text -> new Verdict(Outcome.LOST, sample.example().location() + ": at " + text))
                    .orElse(new Verdict(Outcome.LOSSLESS, ""));
        } catch (InvocationTargetException e) {
            return new Verdict(Outcome.LOST, sample.example().location() + ": " + e.getCause());
        } catch (ReflectiveOperationException | LinkageError | JsonProcessingException e) {
            return new Verdict(Outcome.LOST, sample.example().location() + ": " + e);
        }
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
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

    private Object codec(TypeRef type) throws ReflectiveOperationException {
        if (type instanceof TypeRef.Named named) {
            return loader.loadClass(names.type(named.id()).reflectionName())
                    .getMethod("codec")
                    .invoke(null);
        }
        Class<?> codecs = loader.loadClass(names.runtimePackage() + ".Codecs");
        Class<?> codec = loader.loadClass(names.runtimePackage() + ".Codec");
        if (type instanceof TypeRef.ListOf list) {
            return codecs.getMethod(list.nullableItem() ? "nullableList" : "list", codec)
                    .invoke(null, codec(list.item()));
        }
        if (type instanceof TypeRef.MapOf map) {
            return codecs.getMethod(map.nullableValue() ? "nullableMap" : "map", codec)
                    .invoke(null, codec(map.value()));
        }
        return codecs.getField(constant(((TypeRef.Scalar) type).scalar())).get(null);
    }

    private static String constant(ScalarType scalar) {
        return switch (scalar) {
            case STRING, BINARY -> "STRING";
            case INT32 -> "INT";
            case INT64 -> "LONG";
            default -> scalar.name();
        };
    }
}
