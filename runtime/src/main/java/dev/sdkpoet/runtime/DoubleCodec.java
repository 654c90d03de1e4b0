package dev.sdkpoet.runtime;

/**
 * Codec of binary floating-point numbers. What the Java type can't hold is a misfit, and other digits are kept:
 * nothing is rounded silently.
 */
final class DoubleCodec extends Codec<Double> {
    @Override
    protected Object read(JsonReader in) {
        if (in.peek() != '0') {
            return in.misfit("a number");
        }
        String text = in.readText();
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            return in.misfit(new JsonNumber(text), "a number that a double holds", "a larger one");
        }
        return JsonNumber.text(value).equals(text) ? (Object) value : new Raw(new JsonNumber(text), value, null);
    }

    @Override
    protected void write(JsonWriter out, Double value) {
        out.value(value.doubleValue());
    }
}
