package dev.sdkpoet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a type's Java name is made from: the text of the document, or for an inline schema the way to it. It depends on the
 * schema's own place only, so a document that grows doesn't rename what was there.
 *
 * @param segments texts as written, from the outside in, for example {@code ["Invoice", "line_items", "item"]}
 */
public record NameHint(List<String> segments) {
    public NameHint {
        segments = List.copyOf(segments);
    }

    public static NameHint of(String... segments) {
        return new NameHint(List.of(segments));
    }

    /** Whether the last segment has a word at its end already. */
    public boolean endsWith(String word) {
        return segments.get(segments.size() - 1).toLowerCase(Locale.ROOT).endsWith(word);
    }

    public NameHint then(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new NameHint(longer);
    }
}
