package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.FactWords;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.text.DocText;
import dev.sdkpoet.text.JavadocText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Javadoc from what a document says. Every text goes through {@link DocText}, so none of it can end the comment or become a tag.
 */
public final class Javadocs {
    /** Keeps the longest line, with a nested member's indent and {@code " * "}, within 120 columns. */
    public static final int WIDTH = 109;

    /** The format shows in the Java type, and an example in the docs. */
    private static final Set<Fact.Name> ELSEWHERE = EnumSet.of(Fact.Name.FORMAT, Fact.Name.EXAMPLE);

    /** Of a text of one length with a pattern, the pattern tells the length: {@code ^IS[0-9a-fA-F]{32}$}. */
    private static final Set<Fact.Name> IN_PATTERN =
            EnumSet.of(Fact.Name.FORMAT, Fact.Name.EXAMPLE, Fact.Name.MIN_LENGTH, Fact.Name.MAX_LENGTH);

    private static final FactWords WORDS = new FactWords(JavadocText::code, JavadocText::code);

    private Javadocs() {}

    /**
     * The document's prose and facts. Where it has no prose, {@code fallback} (our own words, already Javadoc) stands for it; "" says
     * nothing.
     */
    public static CodeBlock of(Doc doc, String fallback) {
        return lines(bodyLines("", doc, fallback));
    }

    /** As {@link #of(Doc, String)}, with block tags below. */
    public static CodeBlock of(Doc doc, String fallback, List<CodeBlock> tags) {
        return of(of(doc, fallback), tags);
    }

    /** The first sentence of the document's prose, as {@link #of(Doc, String, List)}. */
    public static CodeBlock summary(Doc doc, String fallback, List<CodeBlock> tags) {
        List<String> sentence = DocText.of(doc.text()).summaryLines(WIDTH);
        boolean isOurs = sentence.isEmpty() && !fallback.isEmpty();
        return of(lines(isOurs ? List.of(fallback) : sentence), tags);
    }

    /** A body with block tags below. */
    public static CodeBlock of(CodeBlock body, List<CodeBlock> tags) {
        CodeBlock.Builder all = CodeBlock.builder().add(body);
        if (!body.isEmpty() && !tags.isEmpty()) {
            all.add("\n\n");
        }
        return all.add(CodeBlock.join(tags, "\n")).build();
    }

    /** A {@code param} tag with its prose, on as many lines as it needs. */
    public static CodeBlock param(String name, Doc doc, String fallback) {
        return lines(bodyLines("@param " + name + " ", doc, fallback));
    }

    /** {@code @deprecated …} */
    public static CodeBlock deprecated() {
        return CodeBlock.of("@deprecated the API's document marks this as deprecated.");
    }

    /** @param tag what the first line begins with, if there is one */
    private static List<String> bodyLines(String tag, Doc doc, String fallback) {
        List<String> body = new ArrayList<>(DocText.of(doc.text()).lines(tag, WIDTH));
        if (body.isEmpty() && !fallback.isEmpty()) {
            body.add(tag + fallback);
        }
        String facts = facts(doc);
        if (!facts.isEmpty()) {
            endSentence(body);
            body.addAll(JavadocText.wrap(body.isEmpty() ? tag + facts : facts, WIDTH));
        }
        if (doc.externalDocs() != null) {
            String link = "More: "
                    + JavadocText.link(
                            doc.externalDocs().url(), doc.externalDocs().description());
            body.addAll(body.isEmpty() ? List.of(tag + link) : List.of("", "<p>" + link));
        }
        return body;
    }

    /** Prose without a full stop would run into the facts behind it. */
    private static void endSentence(List<String> body) {
        int last = body.size() - 1;
        if (last >= 0) {
            body.set(last, sentence(body.get(last)));
        }
    }

    /** The text with a full stop, unless it ends with a mark of its own. */
    public static String sentence(String text) {
        return text.matches("(?s).*[\\p{L}\\p{N})\\]}\"'\u201d\u2019]") ? text + "." : text;
    }

    /** One sentence, or "" for no facts. */
    private static String facts(Doc doc) {
        boolean isInPattern = doc.hasFixedLength() && doc.fact(Fact.Name.PATTERN) != null;
        String facts = WORDS.of(doc, isInPattern ? IN_PATTERN : ELSEWHERE);
        return facts.isEmpty() ? "" : Character.toUpperCase(facts.charAt(0)) + facts.substring(1) + ".";
    }

    private static CodeBlock lines(List<String> lines) {
        return lines.isEmpty() ? CodeBlock.builder().build() : CodeBlock.of("$L", String.join("\n", lines));
    }
}
