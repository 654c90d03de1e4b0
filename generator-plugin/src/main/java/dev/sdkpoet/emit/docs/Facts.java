package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.FactWords;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.text.MarkdownText;
import java.util.EnumSet;
import java.util.Set;

/** Says a schema's constraints in words, as Markdown. */
final class Facts {
    /** The format is a part of the type, and views have fields of their own for the others. */
    private static final Set<Fact.Name> ELSEWHERE =
            EnumSet.of(Fact.Name.FORMAT, Fact.Name.READ_ONLY, Fact.Name.WRITE_ONLY);

    private static final FactWords WORDS = new FactWords(MarkdownText::codeCell, java -> "`" + java + "`");

    private Facts() {}

    /** For example {@code pattern `^IS[0-9a-f]{32}$`; at least `1`}; "" when there are none. */
    static String of(Doc doc) {
        String facts = WORDS.of(doc, ELSEWHERE);
        if (doc.externalDocs() == null) {
            return facts;
        }
        return (facts.isEmpty() ? "" : facts + "; ") + "more: " + Prose.link(doc.externalDocs());
    }
}
