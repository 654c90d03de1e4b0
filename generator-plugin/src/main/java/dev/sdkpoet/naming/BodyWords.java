package dev.sdkpoet.naming;

import dev.sdkpoet.model.RequestBody;
import java.util.Locale;
import java.util.Set;

/** What tells the methods of an operation with several request bodies apart: {@code AsForm}, {@code AsXml}. */
final class BodyWords {
    /** Subtypes that say no more than the kind of the body. */
    private static final Set<String> GENERAL =
            Set.of("", "*", "json", "x.any+json", "x-www-form-urlencoded", "form-data", "plain", "octet-stream");

    private BodyWords() {}

    /** The words of the media subtype, or of the kind of body where that says as much. */
    static Words shortly(RequestBody body) {
        String subtype = essence(body).replaceFirst("^[^/]*/?", "");
        if (GENERAL.contains(subtype)) {
            return Words.of(body.accept(new Kind()));
        }
        String withoutSuffix = subtype.replaceFirst("\\+[^+]*$", "").replaceFirst("^x-", "");
        return Words.of(withoutSuffix.isEmpty() ? subtype : withoutSuffix);
    }

    /** The words of the whole media type, parameters included. */
    static Words fully(RequestBody body) {
        return body.mediaType().contains("*") ? Words.of("any " + body.mediaType()) : Words.of(body.mediaType());
    }

    private static String essence(RequestBody body) {
        return body.mediaType().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static final class Kind implements RequestBody.Visitor<String> {
        @Override
        public String json(RequestBody.Json body) {
            return "json";
        }

        @Override
        public String form(RequestBody.Form body) {
            return "form";
        }

        @Override
        public String multipart(RequestBody.Multipart body) {
            return "multipart";
        }

        @Override
        public String text(RequestBody.Text body) {
            return "text";
        }

        @Override
        public String binary(RequestBody.Binary body) {
            return "bytes";
        }
    }
}
