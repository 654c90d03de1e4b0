package dev.sdkpoet.model;

/**
 * A parameter or a field that a call sends by itself, since it must be sent and may have one value only.
 *
 * @param parameter its name, its place and its style; its type is that of the text
 * @param value the text to send, not encoded; of JSON, as JSON
 */
public record Constant(Parameter parameter, String value) {
    /** Whether nothing is sent for it: an empty segment, which the path itself is sent without. */
    public boolean isLeftOut() {
        return parameter.in() == Parameter.Location.PATH && value.isEmpty();
    }

    /** For readers: {@code Api-Version=2024-10-01} */
    public String pair() {
        return parameter.wireName() + "=" + value;
    }
}
