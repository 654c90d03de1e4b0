package dev.sdkpoet.runtime;

import java.util.HashSet;
import java.util.Set;

/** Recognizes JSON by the grammar of RFC 8259, without a library. No member may be there twice. */
final class Rfc8259 {
    private static final int MAX_DEPTH = 200;

    private final String text;
    private int at;

    private Rfc8259(String text) {
        this.text = text;
    }

    static boolean matches(String text) {
        Rfc8259 grammar = new Rfc8259(text);
        return grammar.value(0) && grammar.at == text.length();
    }

    /** A value with the white space around it. */
    private boolean value(int depth) {
        space();
        boolean matches = switch (next()) {
            case '{' -> depth < MAX_DEPTH && object(depth + 1);
            case '[' -> depth < MAX_DEPTH && array(depth + 1);
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
        space();
        return matches;
    }

    private boolean object(int depth) {
        Set<String> names = new HashSet<>();
        at++;
        space();
        if (skip('}')) {
            return true;
        }
        do {
            space();
            int start = at;
            if (next() != '"' || !string() || !names.add(plain(text.substring(start + 1, at - 1)))) {
                return false;
            }
            space();
            if (!skip(':') || !value(depth)) {
                return false;
            }
        } while (skip(','));
        return skip('}');
    }

    private boolean array(int depth) {
        at++;
        space();
        if (skip(']')) {
            return true;
        }
        do {
            if (!value(depth)) {
                return false;
            }
        } while (skip(','));
        return skip(']');
    }

    private boolean string() {
        at++;
        while (next() != '"') {
            if (next() < ' ') {
                return false; // a control character, or the end
            }
            if (next() == '\\' && !escape()) {
                return false;
            }
            at++;
        }
        at++;
        return true;
    }

    /** Leaves the cursor on the last character of it. */
    private boolean escape() {
        at++;
        if (next() != 'u') {
            return "\"\\/bfnrt".indexOf(next()) >= 0;
        }
        for (int i = 0; i < 4; i++) {
            at++;
            if ("0123456789abcdefABCDEF".indexOf(next()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The text of a string that is right. */
    private static String plain(String escaped) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (escaped.charAt(++i) == 'u') {
                plain.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                int control = "bfnrt".indexOf(escaped.charAt(i));
                plain.append(control < 0 ? escaped.charAt(i) : "\b\f\n\r\t".charAt(control));
            }
        }
        return plain.toString();
    }

    private boolean number() {
        skip('-');
        if (!skip('0') && digits() == 0) {
            return false;
        }
        if (skip('.') && digits() == 0) {
            return false;
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            return digits() > 0;
        }
        return true;
    }

    private int digits() {
        int start = at;
        while (next() >= '0' && next() <= '9') {
            at++;
        }
        return at - start;
    }

    private boolean word(String word) {
        boolean matches = text.startsWith(word, at);
        at += word.length();
        return matches;
    }

    private void space() {
        while (next() != 0 && " \t\n\r".indexOf(next()) >= 0) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean found = next() == c;
        at += found ? 1 : 0;
        return found;
    }

    /** The character at the cursor; NUL at the end, and JSON has none. */
    private char next() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
