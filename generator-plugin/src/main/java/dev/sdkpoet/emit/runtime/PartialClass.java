package dev.sdkpoet.emit.runtime;

import dev.sdkpoet.text.JavaTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of the runtime of which a client carries the members that its code or another class of its runtime names: one that has a member
 * for each of many classes, so that there is one place to look. Its methods and public constants may be left out; the rest of it is always
 * there. Clients are also generated where there is no compiler, so this counts brackets.
 */
record PartialClass(String source) {
    /** The classes that clients carry in part. */
    static final Set<String> NAMES = Set.of("Codecs", "FieldSet", "RequestBuilder");

    // import java.net.URI;
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);\\n");

    // public static <T> Codec<List<T>> list(Codec<T> item) {
    private static final Pattern METHOD = Pattern.compile(" {4}[^=]* ([a-z]\\w*)\\(.*");

    // public static final Codec<URI> URI = new UriCodec();
    private static final Pattern CONSTANT = Pattern.compile(" {4}public static [^=]* (\\w+) =.*");

    /** {@code Codecs.URI} */
    static String member(String type, String name) {
        return type + "." + name;
    }

    /** {@code Codecs} for {@code Codecs.URI} and for {@code Codecs} */
    static String type(String name) {
        return name.split("\\.")[0];
    }

    /** The source with some of the members that it may go without, and with the imports that it then needs. */
    String with(Predicate<String> members) {
        StringBuilder kept = new StringBuilder();
        for (String piece : pieces()) {
            String name = name(piece);
            if (name == null || members.test(name)) {
                kept.append(piece);
            } else if (piece.endsWith("\n\n") && !kept.toString().matches("(?s).*(\n|\\{)\n")) {
                kept.append('\n');
            }
        }
        String code = kept.toString().replaceFirst("\\n\\n}\\n$", "\n}\n");
        Set<String> words = Pattern.compile("\\w+")
                .matcher(IMPORT.matcher(code).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return IMPORT.matcher(code)
                .replaceAll(found -> words.contains(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "")
                .replaceFirst("\n{3}", "\n\n"); // no import is left
    }

    /** What is before the first member, each member with its comment and the blank line below it, and the last bracket. */
    private List<String> pieces() {
        String code = JavaTokens.codeOnly(source);
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            depth += "{(".indexOf(c) >= 0 ? 1 : "})".indexOf(c) >= 0 ? -1 : 0;
            // A semicolon may follow the bracket of an array.
            if (depth == 1 && (c == '{' || c == ';' || c == '}' && !code.startsWith(";", at + 1))) {
                int end = endOfLines(at);
                pieces.add(source.substring(start, end));
                start = end;
            }
        }
        pieces.add(source.substring(start));
        return pieces;
    }

    /** The end of the line and of the blank lines below it. */
    private int endOfLines(int at) {
        int end = source.indexOf('\n', at) + 1;
        while (source.startsWith("\n", end)) {
            end++;
        }
        return end;
    }

    /** The name of a member that may be left out; null for others. */
    private static @Nullable String name(String piece) {
        String declaration = JavaTokens.codeOnly(piece)
                .lines()
                .filter(line -> line.matches(" {4}[^ @].*"))
                .findFirst()
                .orElse("");
        return Stream.of(METHOD, CONSTANT)
                .map(pattern -> pattern.matcher(declaration))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }
}
