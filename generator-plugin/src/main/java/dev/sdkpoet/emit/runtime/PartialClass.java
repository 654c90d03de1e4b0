package dev.sdkpoet.emit.runtime;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A class of the runtime that has a static member for each of many others. A client carries those members that its code or another class
 * of its runtime names, so that callers have one place to look and the client no class that it doesn't use.
 */
record PartialClass(String source) {
    /** The classes that clients carry in part. */
    static final Set<String> NAMES = Set.of("Codecs");

    // /** URIs. */
    // public static final Codec<URI> URI = new UriCodec();
    private static final Pattern MEMBER = Pattern.compile(
            "(?ms)^    /\\*\\*.*?^    public static [^\\n]*?(\\w+)(?: = [^\\n]*;\\n|\\([^\\n]*\\{\\n.*?^    }\\n\\n?)");

    // import java.net.URI;
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);\\n");

    /** What names nothing: texts, characters and comments, once they have no escapes. */
    private static final String SILENT = "\"[^\"\\n]*\"|'[^'\\n]*'|/\\*.*?\\*/|//[^\\n]*";

    /** The members of a class that code names, such as {@code Codecs.URI}. */
    static Set<String> membersIn(String code, String type) {
        return Pattern.compile("(?s)" + SILENT + "|\\b" + type + "\\s*\\.\\s*(\\w+)")
                .matcher(code.replaceAll("\\\\.", "_"))
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

    /** The source with some of its members and with the imports that these need. */
    String with(Predicate<String> members) {
        String kept = MEMBER.matcher(source)
                .replaceAll(found -> members.test(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "")
                .replaceFirst("\\n\\n}\\n$", "\n}\n");
        Set<String> words = Pattern.compile("\\w+")
                .matcher(IMPORT.matcher(kept).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return IMPORT.matcher(kept)
                .replaceAll(found -> words.contains(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "");
    }
}
