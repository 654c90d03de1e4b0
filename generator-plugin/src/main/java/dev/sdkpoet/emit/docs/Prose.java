package dev.sdkpoet.emit.docs;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ExternalDocs;
import dev.sdkpoet.text.MarkdownText;

/** What a document says about one of its parts, as Markdown. */
public final class Prose {
    private Prose() {}

    /** As blocks of their own, with where more is said; may be empty. */
    public static String block(Doc doc) {
        String text = MarkdownText.of(doc.text()).block();
        String more = more(doc);
        return text.isEmpty() || more.isEmpty() ? text + more : text + "\n\n" + more;
    }

    /** For example {@code More: [The guide](https://example.com/guide)}; may be empty. */
    private static String more(Doc doc) {
        return doc.externalDocs() == null ? "" : "More: " + link(doc.externalDocs());
    }

    public static String link(ExternalDocs more) {
        return MarkdownText.link(more.url(), more.description());
    }
}
