package dev.sdkpoet.model.read;

import java.util.Locale;
import java.util.Set;

/**
 * A media type, as far as readers ask.
 *
 * @param essence type and subtype in lower case, without parameters
 */
record MediaType(String essence) {
    private static final Set<String> JSON =
            Set.of("application/json", "text/json", "application/x-json", "json", "*/json");
    private static final Set<String> JSON_LINES = Set.of(
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/json-lines",
            "application/x-jsonlines",
            "application/ndjson",
            "application/x-ndjson",
            "application/x-json-stream",
            "application/stream+json",
            "application/json-seq",
            "text/jsonl");

    static MediaType of(String text) {
        int parameters = text.indexOf(';');
        String essence = parameters < 0 ? text : text.substring(0, parameters);
        return new MediaType(essence.strip().toLowerCase(Locale.ROOT));
    }

    boolean isJson() {
        return JSON.contains(essence) || essence.endsWith("+json") && !isJsonLines();
    }

    boolean isJsonLines() {
        return JSON_LINES.contains(essence) || essence.endsWith("+json-seq");
    }

    boolean isEventStream() {
        return essence.equals("text/event-stream");
    }

    boolean isForm() {
        return essence.equals("application/x-www-form-urlencoded");
    }

    boolean isMultipart() {
        return essence.startsWith("multipart/");
    }

    boolean isText() {
        return essence.startsWith("text/")
                && !isJson()
                && !isJsonLines()
                && !isEventStream()
                && !essence.equals("text/xml");
    }

    /** {@code *}{@code /*}: says nothing, so the schema decides. */
    boolean isAnything() {
        return essence.equals("*/*") || essence.equals("*") || essence.isEmpty();
    }

    boolean isRange() {
        return essence.endsWith("*");
    }
}
