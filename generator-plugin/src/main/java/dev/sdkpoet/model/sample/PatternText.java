package dev.sdkpoet.model.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a text that a regular expression of ECMA-262 matches: the first alternative of each choice, and each repetition as seldom as
 * allowed, or once more where that gives a longer text. Look-arounds, back references and what else isn't plain repetition of plain
 * characters are left out, so the caller checks the result.
 *
 * <p>{@code ^IS[0-9a-fA-F]{4}$} gives {@code IS0123}.
 */
final class PatternText {
    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_STEPS = 20_000;
    private static final int MAX_EXPRESSION = 2_000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

    private final String expression;
    private final int more;
    private final Budget budget;
    private int at;
    private int turn;
    private int steps;

    private PatternText(String expression, int more, int turn, Budget budget) {
        this.expression = expression;
        this.more = more;
        this.budget = budget;
        this.turn = turn;
    }

    /**
     * @param more how often to repeat beyond the least, where that is allowed
     * @param turn which character of each class to begin with, so that texts can differ
     * @return empty when the expression can't be followed
     */
    static Optional<String> of(String expression, int more, int turn, Budget budget) {
        if (expression.length() > MAX_EXPRESSION) {
            return Optional.empty();
        }
        try {
            PatternText text = new PatternText(expression, more, turn, budget);
            String written = text.alternatives(0);
            return text.at < expression.length() ? Optional.empty() : Optional.of(written);
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** The first alternative; the others are read and dropped. */
    private String alternatives(int depth) {
        check(depth < MAX_DEPTH);
        int before = turn;
        String first = sequence(depth);
        int after = turn;
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            turn = before;
            sequence(depth);
        }
        turn = after;
        return first;
    }

    private String sequence(int depth) {
        StringBuilder text = new StringBuilder();
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            int start = at;
            int before = turn;
            String once = atom(depth);
            int end = at;
            int times = repetitions();
            int rest = at;
            if (times == 0) {
                turn = before;
            } else {
                text.append(once);
            }
            for (int i = 1; i < times; i++) {
                at = start;
                text.append(atom(depth));
                check(at == end && text.length() <= MAX_LENGTH);
            }
            at = rest;
            check(text.length() <= MAX_LENGTH);
        }
        return text.toString();
    }

    private String atom(int depth) {
        check(++steps < MAX_STEPS);
        budget.step(1);
        char c = expression.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '(' -> group(depth);
            case '[' -> pick(characterClass());
            case '.' -> pick(LETTERS);
            case '\\' -> escape();
            case '*', '+', '?' -> throw new Unreadable();
            default -> Character.toString(c);
        };
    }

    private String group(int depth) {
        boolean looksAround = false;
        if (expression.startsWith("?", at)) {
            looksAround = expression.startsWith("?=", at)
                    || expression.startsWith("?!", at)
                    || expression.startsWith("?<=", at)
                    || expression.startsWith("?<!", at);
            int name = expression.indexOf('>', at);
            if (looksAround) {
                at += expression.startsWith("?<", at) ? 3 : 2;
            } else if (expression.startsWith("?<", at) && name > 0) {
                at = name + 1;
            } else {
                check(expression.startsWith("?:", at));
                at += 2;
            }
        }
        int before = turn;
        String inner = alternatives(depth + 1);
        turn = looksAround ? before : turn;
        check(at < expression.length());
        at++;
        return looksAround ? "" : inner;
    }

    /** {@code *}, {@code +}, {@code ?}, <code>{2}</code>, <code>{2,}</code>, <code>{2,5}</code>, each perhaps with a {@code ?}. */
    private int repetitions() {
        int least = 1;
        int most = 1;
        if (at < expression.length()) {
            switch (expression.charAt(at)) {
                case '*' -> {
                    at++;
                    least = 0;
                    most = MAX_LENGTH;
                }
                case '+' -> {
                    at++;
                    most = MAX_LENGTH;
                }
                case '?' -> {
                    at++;
                    least = 0;
                }
                case '{' -> {
                    int end = expression.indexOf('}', at);
                    check(end > 0);
                    String[] bounds = expression.substring(at + 1, end).split(",", -1);
                    least = number(bounds[0]);
                    most = bounds.length == 1 ? least : bounds[1].isBlank() ? MAX_LENGTH : number(bounds[1]);
                    at = end + 1;
                }
                default -> {
                    return 1;
                }
            }
            if (at < expression.length() && expression.charAt(at) == '?') {
                at++;
            }
        }
        return Math.max(least, Math.min(least + more, most));
    }

    private static int number(String digits) {
        check(digits.strip().matches("\\d{1,4}"));
        return Integer.parseInt(digits.strip());
    }

    private String escape() {
        check(at < expression.length());
        char c = expression.charAt(at++);
        return switch (c) {
            case 'b', 'B' -> "";
            case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k', 'c' -> throw new Unreadable();
            default -> pick(escaped(c));
        };
    }

    /** The characters that an escape stands for; the likely ones of those that are many. */
    private String escaped(char c) {
        return switch (c) {
            case 'd' -> DIGITS;
            case 'w' -> LETTERS + DIGITS + "_";
            case 's' -> " ";
            case 'D', 'W', 'p', 'P' -> unicodeClass(c);
            case 'S' -> LETTERS;
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'f' -> "\f";
            case 'v' -> "\u000b";
            case '0' -> "\0";
            case 'x' -> codeUnit(2);
            case 'u' -> codeUnit(4);
            default -> Character.toString(c);
        };
    }

    private String unicodeClass(char c) {
        if (c == 'D') {
            return LETTERS;
        }
        if (c == 'W') {
            return "-";
        }
        int end = expression.indexOf('}', at);
        check(expression.startsWith("{", at) && end > 0 && c == 'p');
        String name = expression.substring(at + 1, end);
        at = end + 1;
        return name.startsWith("N") ? DIGITS : name.startsWith("Lu") ? "ABCDEFGHIJKLMNOPQRSTUVWXYZ" : LETTERS;
    }

    private String codeUnit(int digits) {
        check(at + digits <= expression.length());
        String hex = expression.substring(at, at + digits);
        check(hex.matches("[0-9a-fA-F]+"));
        at += digits;
        return Character.toString((char) Integer.parseInt(hex, 16));
    }

    private String characterClass() {
        boolean negated = expression.startsWith("^", at);
        if (negated) {
            at++;
        }
        List<Character> members = new ArrayList<>();
        while (at < expression.length() && expression.charAt(at) != ']') {
            String first = classMember();
            boolean range = first.length() == 1
                    && expression.startsWith("-", at)
                    && at + 1 < expression.length()
                    && expression.charAt(at + 1) != ']';
            if (range) {
                at++;
                String last = classMember();
                check(last.length() == 1 && last.charAt(0) >= first.charAt(0));
                int end = Math.min(last.charAt(0), first.charAt(0) + 200);
                for (int c = first.charAt(0); c <= end; c++) {
                    members.add((char) c);
                }
            } else {
                first.chars().forEach(c -> members.add((char) c));
            }
        }
        check(at < expression.length());
        at++;
        return negated ? without(members) : joined(members);
    }

    private String classMember() {
        check(at < expression.length());
        char c = expression.charAt(at++);
        if (c != '\\') {
            return Character.toString(c);
        }
        check(at < expression.length());
        char escaped = expression.charAt(at++);
        return escaped == 'b' ? "\b" : escaped(escaped);
    }

    private static String without(List<Character> members) {
        StringBuilder rest = new StringBuilder();
        for (char c : (LETTERS + DIGITS + "-_ ").toCharArray()) {
            if (!members.contains(c)) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private static String joined(List<Character> members) {
        StringBuilder text = new StringBuilder();
        members.forEach(text::append);
        return text.toString();
    }

    /** Another character each time, hexadecimal digits in one case. */
    private String pick(String characters) {
        check(!characters.isEmpty());
        if (characters.length() == 1) {
            return characters;
        }
        String plain = characters.equals("0123456789abcdefABCDEF") ? characters.substring(0, 16) : characters;
        return Character.toString(plain.charAt(turn++ % plain.length()));
    }

    private static void check(boolean readable) {
        if (!readable) {
            throw new Unreadable();
        }
    }

    /** Thrown where the expression isn't what this class can follow. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("can't be followed", null, false, false);
        }
    }
}
