package dev.sdkpoet.emit.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of the runtime of which a client carries the members that its code or another class of its runtime names: one that has a member
 * for each of many classes, so that there is one place to look, and that nobody but generated code needs whole. Its methods and public
 * constants may be left out; the rest of it is always there.
 */
record PartialClass(String source) {
    /** Codecs are named after their class: {@code Codecs.URI}. */
    private static final String CODECS = "Codecs";

    /** Requests are built in a chain of calls: {@code client.request(FETCH).path("Sid", sid).json(Invite.codec())}. */
    private static final String REQUESTS = "RequestBuilder";

    /** The classes that clients carry in part. */
    static final Set<String> NAMES = Set.of(CODECS, REQUESTS);

    /** The types that code which builds requests imports. */
    private static final Set<String> REQUESTING = Set.of("ApiClient", "Operation", REQUESTS);

    /** What names nothing: texts, characters and comments, once they have no escapes. */
    private static final String SILENT = "\"[^\"\\n]*\"|'[^'\\n]*'|/\\*.*?\\*/|//[^\\n]*";

    private static final Pattern CODEC = Pattern.compile("(?s)" + SILENT + "|\\bCodecs\\s*(?:\\.|::)\\s*(\\w+)");
    private static final Pattern CHAINED = Pattern.compile("(?s)" + SILENT + "|(?<=\\))\\s*\\.\\s*(\\w+)\\s*\\(");

    /** Templates of a user's own may keep a request in a variable. */
    private static final Pattern CALLED = Pattern.compile("(?s)" + SILENT + "|(?:\\.|::)\\s*(\\w+)");

    // import java.net.URI;
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);\\n");

    // public RequestBuilder path(String name, Object value) {
    private static final Pattern METHOD = Pattern.compile(" {4}[^=]* ([a-z]\\w*)\\(.*");

    // public static final Codec<URI> URI = new UriCodec();
    private static final Pattern CONSTANT = Pattern.compile(" {4}public static [^=]* (\\w+) =.*");

    /** The members that code names, such as {@code Codecs.URI}. */
    static Set<String> membersIn(String code, Collection<String> imported) {
        String plain = code.replaceAll("\\\\.", "_");
        Set<String> members = new TreeSet<>();
        if (imported.contains(CODECS)) {
            members.addAll(found(CODEC, plain, CODECS));
        }
        if (REQUESTING.stream().anyMatch(imported::contains)) {
            members.addAll(found(imported.contains(REQUESTS) ? CALLED : CHAINED, plain, REQUESTS));
        }
        return members;
    }

    /**
     * The members that a name may mean.
     *
     * @param holder what the member is called on
     */
    static Set<String> membersIn(String holder, String name) {
        return holder.equals(CODECS) ? Set.of(member(CODECS, name)) : Set.of(member(REQUESTS, name));
    }

    private static Set<String> found(Pattern pattern, String code, String type) {
        return pattern.matcher(code)
                .results()
                .filter(found -> found.group(1) != null)
                .map(found -> member(type, found.group(1)))
                .collect(Collectors.toSet());
    }

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
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        boolean inBody = false;
        for (String line : source.split("(?<=\n)(?!\n)")) {
            piece.append(line);
            String code = line.strip();
            boolean isComment = code.startsWith("*") || code.startsWith("/");
            boolean isClass = !line.startsWith(" ") && code.endsWith("{");
            inBody |= !isComment && !isClass && code.endsWith("{");
            boolean isEnd = line.startsWith("    }") || !inBody && line.startsWith(" ") && code.matches(".*(;|\\{})");
            if (isClass || isEnd && !isComment) {
                pieces.add(piece.toString());
                piece.setLength(0);
                inBody = false;
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** The name of a member that may be left out; null for others. */
    private static @Nullable String name(String piece) {
        String declaration = piece.lines()
                .filter(line -> line.matches(" {4}[^ /@].*"))
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
