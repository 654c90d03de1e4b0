package dev.sdkpoet.naming;

import org.jspecify.annotations.Nullable;

/** What ASCII symbols are called when a name needs them. */
final class Symbols {
    private Symbols() {}

    /** Which symbols of a text that also has letters or digits are words of its name. */
    enum Said {
        /** The sign of a number, and the end of a range: {@code -1}, {@code StartTime>}. */
        SIGNS,

        /** Those that don't usually separate words: {@code c#}. */
        MOST,

        /** Each: {@code a.b}, {@code a-b}. */
        ALL
    }

    /** The symbol's name, or null for one that only ever separates words, unless it stands {@linkplain #alone alone}. */
    static @Nullable String name(char symbol) {
        return switch (symbol) {
            case '!' -> "not";
            case '#' -> "hash";
            case '$' -> "dollar";
            case '%' -> "percent";
            case '&' -> "and";
            case '*' -> "star";
            case '+' -> "plus";
            case '<' -> "less";
            case '=' -> "equals";
            case '>' -> "greater";
            case '?' -> "question";
            case '@' -> "at";
            case '\\' -> "backslash";
            case '^' -> "caret";
            case '`' -> "backtick";
            case '|' -> "pipe";
            case '~' -> "tilde";
            default -> null;
        };
    }

    /** The name of a symbol that separates words, but means something at the start or end: {@code -1}, {@code A-}. */
    static @Nullable String nameAtEdge(char symbol) {
        return switch (symbol) {
            case '-' -> "minus";
            case '.' -> "dot";
            case '/' -> "slash";
            case ':' -> "colon";
            default -> name(symbol);
        };
    }

    /** What tells a symbol from all others, also from those that separate words. */
    static String exactly(char symbol) {
        return switch (symbol) {
            case '-' -> "dash";
            case '*' -> "asterisk";
            default -> alone(symbol);
        };
    }

    /** The name of any symbol, for a text that has nothing else. */
    static String alone(char symbol) {
        String name = nameAtEdge(symbol);
        if (name != null) {
            return name;
        }
        return switch (symbol) {
            case '_' -> "underscore";
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\'' -> "apostrophe";
            case '"' -> "quote";
            case '(' -> "parenthesis";
            case ')' -> "parenthesis";
            case '[' -> "bracket";
            case ']' -> "bracket";
            case '{' -> "brace";
            case '}' -> "brace";
            case ' ' -> "space";
            case '\t' -> "tab";
            case '\n' -> "newline";
            default -> "u00" + Character.forDigit(symbol >> 4, 16) + Character.forDigit(symbol & 15, 16);
        };
    }
}
