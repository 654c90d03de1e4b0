package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.Example;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeRef;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values that a document shows or names, unless they are larger than a sample may be. */
final class DeclaredValues {
    /** How many characters of JSON are read in a step. */
    private static final int READ_IN_A_STEP = 8;

    private final ApiModel model;
    private final Budget budget;

    DeclaredValues(ApiModel model, Budget budget) {
        this.model = model;
        this.budget = budget;
    }

    /** The first of the examples that is JSON. */
    Optional<Sample> first(Stream<Example> examples) {
        return examples.map(Example::json).flatMap(json -> read(json).stream()).findFirst();
    }

    /** What the document gives for a place, the most specific first. */
    Stream<Sample> of(TypeRef type, @Nullable Sample given, Doc doc) {
        boolean text = isText(type);
        return Stream.concat(
                Stream.ofNullable(given),
                Stream.of(Fact.Name.CONST, Fact.Name.EXAMPLE, Fact.Name.DEFAULT)
                        .map(doc::fact)
                        .flatMap(Stream::ofNullable)
                        .flatMap(fact -> text ? Stream.of(new Sample.Text(fact)) : read(fact).stream()));
    }

    private Optional<Sample> read(String json) {
        if (!budget.hasRoomFor(json)) {
            return Optional.empty();
        }
        budget.step(json.length() / READ_IN_A_STEP);
        return SampleJson.read(json);
    }

    /** Whether facts hold values of the type as plain text. */
    private boolean isText(TypeRef type) {
        if (type instanceof TypeRef.Mapped mapped) {
            return isText(mapped.wire());
        }
        if (type instanceof TypeRef.Named named) {
            return model.type(named.id()).orElseThrow() instanceof EnumDef values && values.base() == ScalarType.STRING;
        }
        return type instanceof TypeRef.Scalar scalar
                && switch (scalar.scalar()) {
                    case BOOLEAN, INT32, INT64, BIG_INTEGER, DOUBLE, DECIMAL, ANY -> false;
                    default -> true;
                };
    }
}
