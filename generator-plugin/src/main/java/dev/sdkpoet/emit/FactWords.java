package dev.sdkpoet.emit;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a schema says about its values, in words: the same in Javadoc and in the docs. */
public final class FactWords {
    private final UnaryOperator<String> value;
    private final UnaryOperator<String> java;

    /**
     * @param value writes a value of the document as code
     * @param java writes Java as code
     */
    public FactWords(UnaryOperator<String> value, UnaryOperator<String> java) {
        this.value = value;
        this.java = java;
    }

    /**
     * The facts in an order of their own, joined by semicolons; "" for none.
     *
     * @param untold the facts that aren't worth words, or have a place of their own
     */
    public String of(Doc doc, Set<Fact.Name> untold) {
        boolean isFixed = doc.hasFixedLength();
        List<String> facts = doc.facts().stream()
                .filter(fact -> !untold.contains(fact.name()))
                .filter(fact -> fact.name() != Fact.Name.MAX_LENGTH || !isFixed)
                .sorted(Comparator.comparing(Fact::name))
                .map(fact -> fact.name() == Fact.Name.MIN_LENGTH && isFixed
                        ? number("exactly", fact, "character")
                        : of(fact))
                .toList();
        return String.join("; ", facts);
    }

    private String of(Fact fact) {
        String text = value.apply(fact.text());
        return switch (fact.name()) {
            case READ_ONLY -> "read-only";
            case WRITE_ONLY -> "write-only";
            case FORMAT -> "format " + text;
            case PATTERN -> "pattern " + text;
            case MINIMUM -> "at least " + text;
            case EXCLUSIVE_MINIMUM -> "more than " + text;
            case MAXIMUM -> "at most " + text;
            case EXCLUSIVE_MAXIMUM -> "less than " + text;
            case MULTIPLE_OF -> "a multiple of " + text;
            case MIN_LENGTH -> number("at least", fact, "character");
            case MAX_LENGTH -> number("at most", fact, "character");
            case MIN_ITEMS -> number("at least", fact, "item");
            case MAX_ITEMS -> number("at most", fact, "item");
            case UNIQUE_ITEMS -> "no duplicate items";
            case MIN_PROPERTIES -> number("at least", fact, "member");
            case MAX_PROPERTIES -> number("at most", fact, "member");
            case DEFAULT -> "default " + text;
            case EXAMPLE -> "for example " + text;
            case CONST -> "always " + text;
            case ALLOWED_VALUES -> (fact.hasOneValue() ? "always " : "one of ") + text;
            case NOT -> "not " + text;
            case CONTENT_MEDIA_TYPE -> "holds " + text;
            case MEDIA_TYPE ->
                "sent unchanged, as " + text
                        + (isRange(fact) ? "; " + java.apply("withHeader(\"Content-Type\", ...)") + " sets it" : "");
            case MEDIA_DEFAULT ->
                "sent unchanged, as " + text + " unless the header " + java.apply("Content-Type") + " says otherwise";
            case MEDIA_RANGE ->
                "sent unchanged, as " + text + "; the header " + java.apply("Content-Type") + " sets it";
            case PART_TYPE ->
                "sent as " + text
                        + (isRange(fact) ? "; the file's name decides which, or " + java.apply("withContentType") : "");
            case PART_OR_JSON ->
                "a file, or the JSON of " + text + ": "
                        + java.apply("Upload.of(RequestBody.of(json)).withContentType(\"application/json\")");
            case PART_OR_TEXT ->
                "a file, or a " + text + ": "
                        + java.apply("Upload.of(RequestBody.of(text)).withContentType(\"text/plain\")");
            case NEEDED_BESIDE_OTHERS -> "required if other fields are set";
            case OMITTABLE -> "null to send no body";
            case REQUIRED_BY_SERVER -> "required by the server";
        };
    }

    private String number(String limit, Fact fact, String thing) {
        return limit + " " + value.apply(fact.text()) + " " + thing
                + (fact.text().equals("1") ? "" : "s");
    }

    /** Whether the media type is one of several. */
    private static boolean isRange(Fact fact) {
        return fact.text().indexOf('*') >= 0
                || fact.name() == Fact.Name.PART_TYPE && fact.text().indexOf(',') >= 0;
    }
}
