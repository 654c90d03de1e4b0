package dev.sdkpoet.model;

import java.util.Locale;
import java.util.Set;

/**
 * A media type (RFC 2045, section 5.1), as far as it decides how a body is read or written.
 *
 * @param essence type and subtype in lower case, without parameters
 */
public record MediaType(String essence) {
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

    /** @param text as a document writes it, with or without parameters */
    public static MediaType of(String text) {
        int parameters = text.indexOf(';');
        String essence = parameters < 0 ? text : text.substring(0, parameters);
        return new MediaType(essence.strip().toLowerCase(Locale.ROOT));
    }

    public boolean isJson() {
        return JSON.contains(essence) || essence.endsWith("+json") && !isJsonLines();
    }

    /** The one to choose where a document offers several kinds of JSON. */
    public boolean isPlainJson() {
        return essence.equals("application/json");
    }

    /** Text without a form of its own, as HTML has one. */
    public boolean isPlainText() {
        return essence.equals("text/plain");
    }

    public boolean isJsonLines() {
        return JSON_LINES.contains(essence) || essence.endsWith("+json-seq");
    }

    public boolean isEventStream() {
        return essence.equals("text/event-stream");
    }

    public boolean isForm() {
        return essence.equals("application/x-www-form-urlencoded");
    }

    public boolean isMultipart() {
        return essence.startsWith("multipart/");
    }

    public boolean isText() {
        return essence.startsWith("text/")
                && !isJson()
                && !isJsonLines()
                && !isEventStream()
                && !essence.equals("text/xml");
    }

    /** {@code *}{@code /*}: says nothing, so the schema decides. */
    public boolean isAnything() {
        return essence.equals("*/*") || essence.equals("*") || essence.isEmpty();
    }

    /** Whether it is one type, and no range of any form. */
    public boolean isConcrete() {
        return !essence.isEmpty() && essence.indexOf('*') < 0;
    }

    /** A range that plain JSON and plain bytes lie in, with which the schema decides. */
    public boolean isJsonRange() {
        return isAnything() || essence.equals("application/*");
    }

    /** A range that plain text lies in. */
    public boolean isTextRange() {
        return isAnything() || essence.equals("text/*");
    }
}
