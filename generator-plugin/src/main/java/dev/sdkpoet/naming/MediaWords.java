package dev.sdkpoet.naming;

import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What tells the methods of an operation with several request bodies or results apart: {@code AsForm}, {@code AsXml}, {@code AsEventStream}.
 *
 * @param shortly the words of the media subtype, or of the kind of body where that says as much
 * @param fully the words of the whole media type, parameters included
 * @param mediaType as written
 */
record MediaWords(Words shortly, Words fully, String mediaType) {
    /** Subtypes that say no more than the kind of the body. */
    private static final Set<String> GENERAL =
            Set.of("", "*", "json", "x.any+json", "x-www-form-urlencoded", "form-data", "plain", "octet-stream");

    static MediaWords of(RequestBody body) {
        return of(body.mediaType(), body.accept(new BodyKind()));
    }

    static MediaWords of(Result result) {
        List<String> mediaTypes = result.mediaTypes();
        return of(mediaTypes.isEmpty() ? "" : mediaTypes.get(0), result.accept(new ResultKind()));
    }

    private static MediaWords of(String mediaType, String kind) {
        return new MediaWords(
                shortly(mediaType, kind),
                mediaType.contains("*") ? Words.of("any " + mediaType) : Words.of(mediaType),
                mediaType);
    }

    private static Words shortly(String mediaType, String kind) {
        String subtype = essence(mediaType).replaceFirst("^[^/]*/?", "");
        if (GENERAL.contains(subtype)) {
            return Words.of(kind);
        }
        String withoutSuffix = subtype.replaceFirst("\\+[^+]*$", "").replaceFirst("^x-", "");
        return Words.of(withoutSuffix.isEmpty() ? subtype : withoutSuffix);
    }

    private static String essence(String mediaType) {
        return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static final class BodyKind implements RequestBody.Visitor<String> {
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

    private static final class ResultKind implements Result.Visitor<String> {
        @Override
        public String none(Result.None result) {
            return "nothing";
        }

        @Override
        public String json(Result.Json result) {
            return "json";
        }

        @Override
        public String text(Result.Text result) {
            return "text";
        }

        @Override
        public String binary(Result.Binary result) {
            return "bytes";
        }

        @Override
        public String eventStream(Result.EventStream result) {
            return "events";
        }

        @Override
        public String jsonLines(Result.JsonLines result) {
            return "lines";
        }
    }
}
