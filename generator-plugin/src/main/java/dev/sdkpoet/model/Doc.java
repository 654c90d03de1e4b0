package dev.sdkpoet.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about one of its parts, for Javadoc and Markdown. All of it is untrusted text.
 *
 * @param summary one line
 * @param description prose, usually CommonMark
 * @param facts constraints and annotations worth telling the reader, in a fixed order
 * @param items the same of each item of an array, or null where there is nothing to say
 * @param externalDocs where more is said, or null
 * @param longFacts facts that are too long for a reader, to compare only
 */
public record Doc(
        @Nullable String summary,
        @Nullable String description,
        List<Fact> facts,
        @Nullable Doc items,
        @Nullable ExternalDocs externalDocs,
        List<Fact> longFacts) {
    public static final Doc NONE = new Doc(null, null, List.of());

    public Doc {
        facts = List.copyOf(facts);
        longFacts = List.copyOf(longFacts);
    }

    public Doc(@Nullable String summary, @Nullable String description, List<Fact> facts) {
        this(summary, description, facts, null, null, List.of());
    }

    /** What is said about a part that has prose only. */
    public static Doc prose(@Nullable String summary, @Nullable String description, @Nullable ExternalDocs more) {
        return new Doc(summary, description, List.of(), null, more, List.of());
    }

    /** The prose without the facts. */
    public Doc prose() {
        return prose(summary, description, externalDocs);
    }

    /** The same facts with the prose of another. */
    public Doc withProse(Doc other) {
        return new Doc(other.summary, other.description, facts, items, other.externalDocs, longFacts);
    }

    /** The same of what callers may leave out although the server requires it, since a lock keeps their code compiling. */
    public Doc requiredByServer() {
        return with(new Fact(Fact.Name.REQUIRED_BY_SERVER, ""));
    }

    /** Whether {@link #requiredByServer} has been said. */
    public boolean isRequiredByServer() {
        return fact(Fact.Name.REQUIRED_BY_SERVER) != null;
    }

    /** The same with one more fact. */
    public Doc with(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Doc(summary, description, more, items, externalDocs, longFacts);
    }

    /**
     * What is true of a value that is either this or the other: the first prose, and the facts that are said of both. Possible values are put
     * together.
     */
    public Doc or(Doc other) {
        List<Fact> common = new ArrayList<>(facts);
        common.retainAll(other.facts);
        Set<String> values = new LinkedHashSet<>(values());
        values.addAll(other.values());
        boolean areOther = !common.containsAll(facts) || !common.containsAll(other.facts);
        if (areOther && !values().isEmpty() && !other.values().isEmpty()) {
            common.removeIf(Doc::isOfValues);
            common.add(new Fact(Fact.Name.ALLOWED_VALUES, String.join(", ", values)));
            common.sort(Comparator.comparing(Fact::name));
        }
        Doc prose = text() == null ? other : this;
        return new Doc(
                prose.summary,
                prose.description,
                common,
                items == null || other.items == null ? null : items.or(other.items),
                prose.externalDocs,
                longFacts.stream().filter(other.longFacts::contains).toList());
    }

    private static boolean isOfValues(Fact fact) {
        return fact.name() == Fact.Name.CONST || fact.name() == Fact.Name.ALLOWED_VALUES;
    }

    /** The only values there can be, as far as facts say; empty if there are others. */
    private List<String> values() {
        return facts.stream()
                .filter(Doc::isOfValues)
                .findFirst()
                .map(fact -> fact.name() == Fact.Name.CONST
                        ? List.of(fact.text())
                        : List.of(fact.text().split(", ")))
                .orElse(List.of());
    }

    /** The same without a fact. */
    public Doc without(Fact.Name name) {
        return new Doc(summary, description, without(name, facts), items, externalDocs, without(name, longFacts));
    }

    private static List<Fact> without(Fact.Name name, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.name() != name).toList();
    }

    /** The same with another name for a fact. */
    public Doc renamed(Fact.Name from, Fact.Name to) {
        List<Fact> renamed = facts.stream()
                .map(fact -> fact.name() == from ? new Fact(to, fact.text()) : fact)
                .toList();
        return new Doc(summary, description, renamed, items, externalDocs, longFacts);
    }

    /** The first text there is, or null. */
    public @Nullable String text() {
        return description != null ? description : summary;
    }

    /** Whether there is one length that every text has, so that one limit tells both. */
    public boolean hasFixedLength() {
        String minimum = fact(Fact.Name.MIN_LENGTH);
        return minimum != null && minimum.equals(fact(Fact.Name.MAX_LENGTH));
    }

    /** The text of a fact, or null. */
    public @Nullable String fact(Fact.Name name) {
        return text(name, facts);
    }

    /** The text of a fact however long it is, or null. */
    public @Nullable String wholeFact(Fact.Name name) {
        String text = text(name, longFacts);
        return text == null ? fact(name) : text;
    }

    private static @Nullable String text(Fact.Name name, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact.name() == name) {
                return fact.text();
            }
        }
        return null;
    }

    /** @param text the keyword's value as JSON text, or as plain text where the document has a string */
    public record Fact(Name name, String text) {
        /** Whether {@link Name#ALLOWED_VALUES} lists one value, which then is the only one there can be. */
        public boolean hasOneValue() {
            return !text.contains(", ");
        }

        public enum Name {
            READ_ONLY,
            WRITE_ONLY,
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
            /** The type of a body that is sent as the caller gives it. */
            MEDIA_TYPE,
            /** The same, where a header may say another one. */
            MEDIA_DEFAULT,
            /** The range of such a body, in which a header parameter says the type. */
            MEDIA_RANGE,
            /** The types of a part that is sent as the caller gives it. */
            PART_TYPE,
            /** What a part may be instead of a file, as JSON. */
            PART_OR_JSON,
            /** What a part may be instead of a file, as text. */
            PART_OR_TEXT,
            /** That a field is required once the caller gives any. */
            NEEDED_BESIDE_OTHERS,
            /** That an argument is null for no body. */
            OMITTABLE,
            /** That the server requires what callers may leave out, since a lock keeps their code compiling. */
            REQUIRED_BY_SERVER
        }
    }
}
