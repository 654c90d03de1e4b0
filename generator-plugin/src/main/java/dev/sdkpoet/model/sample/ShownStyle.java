package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeId;
import java.math.BigDecimal;

/** For documentation: short values that say what goes where, such as {@code identity_example}. */
record ShownStyle(SampleNames names) implements SampleStyle {
    /** A longer value of the document isn't worth its room. */
    private static final int MAX_LENGTH = 80;

    private static final String SUFFIX = "_example";
    private static final BigDecimal INTEGER = new BigDecimal("56");
    private static final BigDecimal NUMBER = new BigDecimal("3.4");

    @Override
    public String name(Parameter parameter) {
        return names.parameter(parameter);
    }

    @Override
    public String name(TypeId object, String member) {
        return names.member(object, member);
    }

    @Override
    public String valueName(String map) {
        return map;
    }

    @Override
    public String bodyName() {
        return names.body();
    }

    @Override
    public Sample textBody() {
        return new Sample.Text(bodyName() + SUFFIX);
    }

    @Override
    public Sample scalar(ScalarType type, Doc doc, String name, int index, Budget budget) {
        return switch (type) {
            case STRING, BINARY ->
                new Limits(doc).values().isEmpty()
                        ? new Sample.Text(name + SUFFIX + (index == 0 ? "" : index))
                        : ScalarSamples.of(type, doc, name, index, budget);
            case INT32, INT64, BIG_INTEGER -> number(INTEGER, type, doc, name, index, budget);
            case DOUBLE, DECIMAL -> number(NUMBER, type, doc, name, index, budget);
            default -> ScalarSamples.of(type, doc, name, index, budget);
        };
    }

    private static Sample number(BigDecimal usual, ScalarType type, Doc doc, String name, int index, Budget budget) {
        BigDecimal number = usual.add(BigDecimal.valueOf(index));
        return new Limits(doc).allow(number)
                ? new Sample.Number(number.toPlainString())
                : ScalarSamples.of(type, doc, name, index, budget);
    }

    @Override
    public boolean accepts(Sample example) {
        if (example instanceof Sample.Text text) {
            return !text.value().isEmpty() && text.value().length() <= MAX_LENGTH;
        }
        return example.toJson().length() <= MAX_LENGTH;
    }
}
