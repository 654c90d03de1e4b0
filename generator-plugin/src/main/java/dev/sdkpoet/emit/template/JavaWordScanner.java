package dev.sdkpoet.emit.template;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds out which of some words Java code says: names of types and members, alone or as {@code Codecs.URI}. What stands in comments, in
 * texts and in package names doesn't count. Only the words asked for are kept, since the code of a large client is large.
 */
final class JavaWordScanner {
    private final Set<String> wanted;
    /** Those of them, or of their parts, that a word of some length can be, as a bit for its first character: most words are none. */
    private final long[] firstByLength;

    JavaWordScanner(Set<String> wanted) {
        this.wanted = Set.copyOf(wanted);
        this.firstByLength = firstByLength(wanted);
    }

    private static long[] firstByLength(Set<String> wanted) {
        List<String> parts = wanted.stream()
                .flatMap(word -> Arrays.stream(word.split("\\.")))
                .toList();
        long[] first = new long[parts.stream().mapToInt(String::length).max().orElse(0) + 1];
        parts.forEach(part -> first[part.length()] |= 1L << part.charAt(0)); // modulo 64: letters differ
        return first;
    }

    /** The words asked for that the code says. */
    Set<String> wordsOf(String code) {
        Set<String> found = new HashSet<>();
        String previous = "";
        int end = code.length();
        for (int i = importsEnd(code, found); i < end; ) {
            char c = code.charAt(i);
            if (c == '/' && code.startsWith("//", i)) {
                i = after(code, "\n", i);
            } else if (c == '/' && code.startsWith("/*", i)) {
                i = after(code, "*/", i + 2);
            } else if (c == '"' && code.startsWith("\"\"\"", i)) {
                i = after(code, "\"\"\"", i + 3);
            } else if (c == '"' || c == '\'') {
                i = afterLiteral(code, i);
            } else if (Character.isJavaIdentifierStart(c)) {
                int from = i;
                while (i < end && Character.isJavaIdentifierPart(code.charAt(i))) {
                    i++;
                }
                String qualifier = from > 0 && code.charAt(from - 1) == '.' ? previous : "";
                previous = mayBeWanted(c, i - from) ? code.substring(from, i) : "";
                find(previous, qualifier, found);
            } else {
                i++;
            }
        }
        return found;
    }

    private boolean mayBeWanted(char first, int length) {
        return length < firstByLength.length && (firstByLength[length] & 1L << first) != 0;
    }

    /** Packages end in words that may be those of members, so only the last word of an import counts. */
    private int importsEnd(String code, Set<String> found) {
        int at = 0;
        for (int line = code.indexOf("\nimport "); line >= 0; line = code.indexOf("\nimport ", at)) {
            at = code.indexOf(';', line);
            find(code.substring(code.lastIndexOf('.', at) + 1, at), "", found);
        }
        int package_ = at == 0 ? code.indexOf("package ") : -1;
        return package_ < 0 ? at : after(code, ";", package_);
    }

    private void find(String word, String qualifier, Set<String> found) {
        if (wanted.contains(word)) {
            found.add(word);
        }
        if (!qualifier.isEmpty() && wanted.contains(qualifier + "." + word)) {
            found.add(qualifier + "." + word);
        }
    }

    private static int afterLiteral(String code, int start) {
        int i = start + 1;
        while (i < code.length() && code.charAt(i) != code.charAt(start)) {
            i += code.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private static int after(String code, String mark, int from) {
        int at = code.indexOf(mark, from);
        return at < 0 ? code.length() : at + mark.length();
    }
}
