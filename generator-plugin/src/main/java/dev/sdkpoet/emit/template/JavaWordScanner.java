package dev.sdkpoet.emit.template;

import java.util.HashSet;
import java.util.Set;

/**
 * Finds out which of some words Java code says: names of types and members, alone or as {@code Codecs.URI}. What stands in comments, in
 * texts and in package names doesn't count. Only the words asked for are kept, since the code of a large client is large.
 */
final class JavaWordScanner {
    private final Set<String> wanted;
    private final Set<String> found = new HashSet<>();

    JavaWordScanner(Set<String> wanted) {
        this.wanted = wanted;
    }

    /** The words found so far. */
    Set<String> found() {
        return found;
    }

    void scan(String code) {
        String previous = "";
        int end = code.length();
        for (int i = start(code); i < end; ) {
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
                previous = word(code.substring(from, i), from > 0 && code.charAt(from - 1) == '.' ? previous : "");
            } else {
                i++;
            }
        }
    }

    /** Packages end in words that may be those of members, so only the last word of an import counts. */
    private int start(String code) {
        int at = 0;
        for (int line = code.indexOf("\nimport "); line >= 0; line = code.indexOf("\nimport ", at)) {
            at = code.indexOf(';', line);
            word(code.substring(code.lastIndexOf('.', at) + 1, at), "");
        }
        int package_ = at == 0 ? code.indexOf("package ") : -1;
        return package_ < 0 ? at : after(code, ";", package_);
    }

    private String word(String word, String qualifier) {
        if (wanted.contains(word)) {
            found.add(word);
        }
        if (!qualifier.isEmpty() && wanted.contains(qualifier + "." + word)) {
            found.add(qualifier + "." + word);
        }
        return word;
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
