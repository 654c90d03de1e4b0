package dev.sdkpoet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about one of its parts, for Javadoc and Markdown. All of it is untrusted text.
 *
 * @param summary one line
 * @param description prose, mostly CommonMark
 * @param facts constraints and annotations worth telling the reader, in a fixed order
 * @param items the same of each item of an array, or null where there is nothing to say
 */
public record Doc(
        @Nullable String summary,
        @Nullable String description,
        List<Fact> facts,
        @Nullable Doc items) {
    public static final Doc NONE = new Doc(null, null, List.of());

    public Doc {
        facts = List.copyOf(facts);
    }

    public Doc(@Nullable String summary, @Nullable String description, List<Fact> facts) {
        this(summary, description, facts, null);
    }

    /** The first text there is, or null. */
    public @Nullable String text() {
        return description != null ? description : summary;
    }

    /** The text of a fact, or null. */
    public @Nullable String fact(Fact.Name name) {
        for (Fact fact : facts) {
            if (fact.name() == name) {
                return fact.text();
            }
        }
        return null;
    }

    /** @param text the keyword's value as JSON text, or as plain text where the document has a string */
    public record Fact(Name name, String text) {
        public enum Name {
            FORMAT,
            PATTERN,
            MINIMUM,
            EXCLUSIVE_MINIMUM,
            MAXIMUM,
            EXCLUSIVE_MAXIMUM,
            MULTIPLE_OF,
            MIN_LENGTH,
            MAX_LENGTH,
            MIN_ITEMS,
            MAX_ITEMS,
            UNIQUE_ITEMS,
            MIN_PROPERTIES,
            MAX_PROPERTIES,
            DEFAULT,
            EXAMPLE,
            CONST,
            ALLOWED_VALUES,
            NOT,
            CONTENT_MEDIA_TYPE,
            EXTERNAL_DOCS
        }
    }
}
