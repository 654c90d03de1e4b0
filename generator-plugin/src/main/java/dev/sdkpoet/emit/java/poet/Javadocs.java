package dev.sdkpoet.emit.java.poet;

import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.text.DocText;
import dev.sdkpoet.text.JavadocText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Javadoc from what a document says. Every text goes through {@link DocText}, so none of it can end the comment or become a tag.
 */
public final class Javadocs {
    /** Keeps the longest line, with a nested member's indent and {@code " * "}, within 120 columns. */
    public static final int WIDTH = 109;

    /** What readers of the Java API learn about a value, in this order. Format and allowed values show in the type. */
    private static final Map<Fact.Name, String> FACT_LABELS = factLabels();

    /** What is so or isn't; other facts have a value. */
    private static final Set<Fact.Name> FLAGS = EnumSet.of(
            Fact.Name.READ_ONLY,
            Fact.Name.WRITE_ONLY,
            Fact.Name.UNIQUE_ITEMS,
            Fact.Name.NEEDED_BESIDE_OTHERS,
            Fact.Name.OMITTABLE,
            Fact.Name.REQUIRED_BY_SERVER);

    private Javadocs() {}

    private static Map<Fact.Name, String> factLabels() {
        Map<Fact.Name, String> labels = new EnumMap<>(Fact.Name.class);
        labels.put(Fact.Name.READ_ONLY, "read-only");
        labels.put(Fact.Name.WRITE_ONLY, "write-only");
        labels.put(Fact.Name.NEEDED_BESIDE_OTHERS, "required if other fields are set");
        labels.put(Fact.Name.REQUIRED_BY_SERVER, "required by the server");
        labels.put(Fact.Name.OMITTABLE, "null to send no body");
        labels.put(Fact.Name.PATTERN, "pattern");
        labels.put(Fact.Name.MINIMUM, "minimum");
        labels.put(Fact.Name.EXCLUSIVE_MINIMUM, "more than");
        labels.put(Fact.Name.MAXIMUM, "maximum");
        labels.put(Fact.Name.EXCLUSIVE_MAXIMUM, "less than");
        labels.put(Fact.Name.MULTIPLE_OF, "multiple of");
        labels.put(Fact.Name.MIN_LENGTH, "minimum length");
        labels.put(Fact.Name.MAX_LENGTH, "maximum length");
        labels.put(Fact.Name.MIN_ITEMS, "minimum number of items");
        labels.put(Fact.Name.MAX_ITEMS, "maximum number of items");
        labels.put(Fact.Name.UNIQUE_ITEMS, "no duplicate items");
        labels.put(Fact.Name.MIN_PROPERTIES, "minimum number of members");
        labels.put(Fact.Name.MAX_PROPERTIES, "maximum number of members");
        labels.put(Fact.Name.DEFAULT, "default");
        labels.put(Fact.Name.CONST, "always");
        labels.put(Fact.Name.ALLOWED_VALUES, "one of");
        labels.put(Fact.Name.NOT, "not");
        labels.put(Fact.Name.CONTENT_MEDIA_TYPE, "holds");
        labels.put(Fact.Name.MEDIA_TYPE, "sent unchanged, as");
        labels.put(Fact.Name.MEDIA_DEFAULT, "sent unchanged, as");
        labels.put(Fact.Name.MEDIA_RANGE, "sent unchanged, as");
        labels.put(Fact.Name.PART_TYPE, "sent as");
        labels.put(Fact.Name.PART_OR_JSON, "a file, or the JSON of");
        labels.put(Fact.Name.PART_OR_TEXT, "a file, or a");
        return labels;
    }

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
        List<String> facts = new ArrayList<>();
        boolean fixedLength = doc.hasFixedLength();
        FACT_LABELS.forEach((name, label) -> {
            String value = doc.fact(name);
            boolean isTold = fixedLength && (name == Fact.Name.MAX_LENGTH || isLengthInPattern(doc, name));
            if (value != null && !isTold) {
                boolean isOnly = name == Fact.Name.ALLOWED_VALUES && new Fact(name, value).hasOneValue();
                Fact.Name shown = isOnly ? Fact.Name.CONST : name;
                String told = fixedLength && name == Fact.Name.MIN_LENGTH ? "length" : FACT_LABELS.get(shown);
                facts.add(FLAGS.contains(name) ? told : told + " " + JavadocText.code(value) + hint(name, value));
            }
        });
        String sentence = String.join("; ", facts);
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private static String hint(Fact.Name name, String value) {
        if (name == Fact.Name.PART_TYPE && value.matches(".*[,*].*")) {
            return "; the file's name decides which, or {@code withContentType}";
        }
        if (name == Fact.Name.MEDIA_DEFAULT) {
            return " unless the header {@code Content-Type} says otherwise";
        }
        if (name == Fact.Name.PART_OR_JSON) {
            return ": {@code Upload.of(RequestBody.of(json)).withContentType(\"application/json\")}";
        }
        if (name == Fact.Name.PART_OR_TEXT) {
            return ": {@code Upload.of(RequestBody.of(text)).withContentType(\"text/plain\")}";
        }
        if (name == Fact.Name.MEDIA_RANGE) {
            return "; the header {@code Content-Type} sets it";
        }
        return name == Fact.Name.MEDIA_TYPE && value.indexOf('*') >= 0
                ? "; <code>withHeader(\"Content-Type\", ...)</code> sets it"
                : "";
    }

    /** Of a text of one length, the pattern tells the length: {@code ^IS[0-9a-fA-F]{32}$}. */
    private static boolean isLengthInPattern(Doc doc, Fact.Name name) {
        return name == Fact.Name.MIN_LENGTH && doc.fact(Fact.Name.PATTERN) != null;
    }

    private static CodeBlock lines(List<String> lines) {
        return lines.isEmpty() ? CodeBlock.builder().build() : CodeBlock.of("$L", String.join("\n", lines));
    }
}
