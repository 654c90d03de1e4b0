package dev.sdkpoet.emit.template;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.text.MarkdownText;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Says a schema's constraints in words, as Markdown. */
final class Facts {
    /** The format is a part of the type, and views have fields of their own for the others. */
    private static final Set<Fact.Name> TOLD_ELSEWHERE =
            EnumSet.of(Fact.Name.FORMAT, Fact.Name.READ_ONLY, Fact.Name.WRITE_ONLY);

    private Facts() {}

    /** For example {@code pattern `^IS[0-9a-f]{32}$`; at least `1`}; "" when there are none. */
    static String of(Doc doc) {
        boolean fixedLength = doc.hasFixedLength();
        String facts = doc.facts().stream()
                .filter(fact -> !TOLD_ELSEWHERE.contains(fact.name()))
                .filter(fact -> fact.name() != Fact.Name.MAX_LENGTH || !fixedLength)
                .map(fact -> fact.name() == Fact.Name.MIN_LENGTH && fixedLength ? exactly(fact) : of(fact))
                .collect(Collectors.joining("; "));
        if (doc.externalDocs() == null) {
            return facts;
        }
        return (facts.isEmpty() ? "" : facts + "; ") + "more: " + Prose.link(doc.externalDocs());
    }

    private static String exactly(Fact length) {
        return "exactly " + MarkdownText.codeCell(length.text()) + " characters";
    }

    private static String of(Fact fact) {
        String value = MarkdownText.codeCell(fact.text());
        return switch (fact.name()) {
            case READ_ONLY -> "read only";
            case WRITE_ONLY -> "write only";
            case FORMAT -> "format " + value;
            case PATTERN -> "pattern " + value;
            case MINIMUM -> "at least " + value;
            case EXCLUSIVE_MINIMUM -> "more than " + value;
            case MAXIMUM -> "at most " + value;
            case EXCLUSIVE_MAXIMUM -> "less than " + value;
            case MULTIPLE_OF -> "a multiple of " + value;
            case MIN_LENGTH -> "at least " + value + " characters";
            case MAX_LENGTH -> "at most " + value + " characters";
            case MIN_ITEMS -> "at least " + value + " items";
            case MAX_ITEMS -> "at most " + value + " items";
            case UNIQUE_ITEMS -> "no duplicate items";
            case MIN_PROPERTIES -> "at least " + value + " members";
            case MAX_PROPERTIES -> "at most " + value + " members";
            case DEFAULT -> "the server's default is " + value;
            case EXAMPLE -> "for example " + value;
            case CONST -> "always " + value;
            case ALLOWED_VALUES -> (fact.hasOneValue() ? "always " : "one of ") + value;
            case MEDIA_TYPE ->
                "sent unchanged"
                        + (fact.text().indexOf('*') < 0 ? "" : "; `withHeader(\"Content-Type\", ...)` sets its type");
            case MEDIA_DEFAULT -> "sent unchanged, as " + value + " unless the header `Content-Type` says otherwise";
            case MEDIA_RANGE -> "sent unchanged; the header `Content-Type` sets its type";
            case PART_TYPE ->
                "sent as " + value
                        + (fact.text().matches(".*[,*].*") ? ", by the file's name or `withContentType`" : "");
            case REQUIRED_BY_SERVER -> "required by the server";
            case OMITTABLE -> "null to send no body";
            case PART_OR_JSON ->
                "a file, or the JSON of " + value
                        + ": `Upload.of(RequestBody.of(json)).withContentType(\"application/json\")`";
            case PART_OR_TEXT ->
                "a file, or a " + value + ": `Upload.of(RequestBody.of(text)).withContentType(\"text/plain\")`";
            case NEEDED_BESIDE_OTHERS -> "required if other fields are set";
            case NOT -> "not " + value;
            case CONTENT_MEDIA_TYPE -> "holds " + value;
        };
    }
}
