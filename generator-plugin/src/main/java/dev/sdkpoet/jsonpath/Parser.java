package dev.sdkpoet.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a query by the grammar of RFC 9535, appendix A. */
final class Parser {
    /** Deeper ones would take a deeper stack. */
    private static final int MAX_NESTING = 50;

    private static final long MAX_INTEGER = (1L << 53) - 1;
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern NUMBER = Pattern.compile("(?:-?0|-?[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern NAME = Pattern.compile(
            "[A-Za-z_\\x{80}-\\x{D7FF}\\x{E000}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{D7FF}\\x{E000}-\\x{10FFFF}]*");
    private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|<|>");

    private final String text;
    private int at;
    private int nesting;

    Parser(String text) {
        this.text = text;
    }

    Query parse() {
        if (!text.startsWith("$")) {
            throw wrong("it doesn't begin with $");
        }
        Query query = query();
        if (at < text.length()) {
            throw wrong("after a name comes . or [, and a name with other characters is written ['like-this']");
        }
        return query;
    }

    /** From its {@code $} or {@code @} on. */
    private Query query() {
        boolean isRelative = text.charAt(at++) == '@';
        List<Segment> segments = new ArrayList<>();
        int end = at;
        skipSpace();
        while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
            segments.add(segment());
            end = at;
            skipSpace();
        }
        at = end;
        return new Query(isRelative, segments);
    }

    private Segment segment() {
        if (text.startsWith("..", at)) {
            at += 2;
            return new Segment(true, is('[') ? bracket() : List.of(shorthand()));
        }
        if (is('[')) {
            return new Segment(false, bracket());
        }
        at++;
        return new Segment(false, List.of(shorthand()));
    }

    private Selector shorthand() {
        if (takes('*')) {
            return new Selector.Wildcard();
        }
        String name = take(NAME);
        if (name == null) {
            throw wrong("a dot is followed by a name or *");
        }
        return new Selector.Name(name);
    }

    private List<Selector> bracket() {
        at++;
        List<Selector> selectors = new ArrayList<>();
        do {
            skipSpace();
            selectors.add(selector());
            skipSpace();
        } while (takes(','));
        require(']', "a bracket isn't closed");
        return List.copyOf(selectors);
    }

    private Selector selector() {
        if (is('\'') || is('"')) {
            return new Selector.Name(string());
        }
        if (takes('*')) {
            return new Selector.Wildcard();
        }
        if (takes('?')) {
            skipSpace();
            return new Selector.Filter(either());
        }
        Long start = integer();
        int end = at;
        skipSpace();
        if (!takes(':')) {
            at = end;
            if (start == null) {
                throw wrong("a bracket has names in quotes, numbers, *, or filters with ?");
            }
            return new Selector.Index(start);
        }
        skipSpace();
        Long stop = integer();
        skipSpace();
        Long step = null;
        if (takes(':')) {
            skipSpace();
            step = integer();
        }
        return new Selector.Slice(start, stop, step == null ? 1 : step);
    }

    private @Nullable Long integer() {
        int start = at;
        String digits = take(INTEGER);
        if (digits == null) {
            return null;
        }
        boolean isLong = digits.length() > 17;
        if (isLong || Math.abs(Long.parseLong(digits)) > MAX_INTEGER) {
            at = start;
            throw wrong("the number is too large");
        }
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            throw wrong("a number doesn't begin with 0");
        }
        return Long.valueOf(digits);
    }

    private Condition either() {
        nest();
        List<Condition> either = new ArrayList<>(List.of(all()));
        for (boolean more = takesAfterSpace("||"); more; more = takesAfterSpace("||")) {
            skipSpace();
            either.add(all());
        }
        nesting--;
        return either.size() == 1 ? either.get(0) : new Condition.Or(List.copyOf(either));
    }

    private Condition all() {
        List<Condition> all = new ArrayList<>(List.of(basic()));
        for (boolean more = takesAfterSpace("&&"); more; more = takesAfterSpace("&&")) {
            skipSpace();
            all.add(basic());
        }
        return all.size() == 1 ? all.get(0) : new Condition.And(List.copyOf(all));
    }

    private Condition basic() {
        if (takes('!')) {
            skipSpace();
            if (is('(')) {
                return new Condition.Not(parenthesis());
            }
            return new Condition.Not(test(argument()));
        }
        if (is('(')) {
            return parenthesis();
        }
        Argument left = argument();
        int end = at;
        skipSpace();
        String operator = take(OPERATOR);
        if (operator == null) {
            at = end;
            return test(left);
        }
        Operand compared = operand(left);
        skipSpace();
        return new Condition.Comparison(compared, operator, operand(argument()));
    }

    private Condition parenthesis() {
        at++;
        skipSpace();
        Condition inside = either();
        skipSpace();
        require(')', "a parenthesis isn't closed");
        return inside;
    }

    private Condition test(Argument argument) {
        if (argument instanceof Query query) {
            return new Condition.Exists(query);
        }
        if (argument instanceof Operand.Result result
                && result.call().function().result() == Call.Kind.LOGICAL) {
            return new Condition.Test(result.call());
        }
        throw wrong("a value isn't true or false: compare it with something");
    }

    private Operand operand(Argument argument) {
        if (argument instanceof Query query) {
            if (!query.isSingular()) {
                throw wrong("what is compared leads to one value at most: names and indexes only");
            }
            return new Operand.Single(query);
        }
        if (argument instanceof Operand.Result result
                && result.call().function().result() != Call.Kind.VALUE) {
            throw wrong("the result of this function isn't compared");
        }
        return (Operand) argument;
    }

    /** A query, a literal, or the call of a function. */
    private Argument argument() {
        if (is('@') || is('$')) {
            return query();
        }
        if (is('\'') || is('"')) {
            return new Operand.Literal(string());
        }
        String number = take(NUMBER);
        if (number != null) {
            return new Operand.Literal(Values.number(number));
        }
        String name = take(FUNCTION);
        if (name != null && is('(')) {
            return new Operand.Result(call(name));
        }
        return new Operand.Literal(
                switch (name == null ? "" : name) {
                    case "true" -> true;
                    case "false" -> false;
                    case "null" -> Values.NULL;
                    default -> throw wrong("a filter has paths that begin with @ or $, values, and functions");
                });
    }

    private Call call(String name) {
        Call.Function function = null;
        for (Call.Function each : Call.Function.values()) {
            function = each.name().toLowerCase(Locale.ROOT).equals(name) ? each : function;
        }
        if (function == null) {
            throw wrong("there is no function " + name + "; there are length, count, value, match and search");
        }
        nest();
        at++;
        List<Argument> arguments = new ArrayList<>();
        skipSpace();
        while (!is(')')) {
            if (!arguments.isEmpty()) {
                require(',', "a parenthesis isn't closed");
                skipSpace();
            }
            Argument argument = argument();
            if (function.parameter() == Call.Kind.VALUE) {
                argument = operand(argument);
            } else if (!(argument instanceof Query)) {
                throw wrong(name + " takes a path");
            }
            arguments.add(argument);
            skipSpace();
        }
        at++;
        nesting--;
        if (arguments.size() != function.parameters()) {
            throw wrong(name + " takes " + (function.parameters() == 1 ? "one argument" : "two arguments"));
        }
        return new Call(function, List.copyOf(arguments));
    }

    private String string() {
        char quote = text.charAt(at++);
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char unit = text.charAt(at++);
            if (unit < ' ') {
                throw wrong("a control character isn't escaped");
            }
            string.append(unit == '\\' ? escaped(quote) : String.valueOf(unit));
        }
        if (!takes(quote)) {
            throw wrong("a quote isn't closed");
        }
        return string.toString();
    }

    private String escaped(char quote) {
        char code = at < text.length() ? text.charAt(at++) : ' ';
        return switch (code) {
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '/', '\\' -> String.valueOf(code);
            case 'u' -> unicode();
            default -> {
                if (code != quote) {
                    throw wrong("there is no such escape");
                }
                yield String.valueOf(quote);
            }
        };
    }

    private String unicode() {
        char first = hex();
        if (Character.isLowSurrogate(first)) {
            throw wrong("half of a surrogate pair is no character");
        }
        if (!Character.isHighSurrogate(first)) {
            return String.valueOf(first);
        }
        if (!text.startsWith("\\u", at)) {
            throw wrong("half of a surrogate pair is no character");
        }
        at += 2;
        char second = hex();
        if (!Character.isLowSurrogate(second)) {
            throw wrong("half of a surrogate pair is no character");
        }
        return new String(new char[] {first, second});
    }

    private char hex() {
        String digits = at + 4 <= text.length() ? text.substring(at, at + 4) : "";
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw wrong("\\u is followed by four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private void nest() {
        if (++nesting > MAX_NESTING) {
            throw wrong("it nests too deeply");
        }
    }

    private boolean is(char unit) {
        return at < text.length() && text.charAt(at) == unit;
    }

    private boolean takes(char unit) {
        boolean is = is(unit);
        at += is ? 1 : 0;
        return is;
    }

    private boolean takesAfterSpace(String operator) {
        int start = at;
        skipSpace();
        if (text.startsWith(operator, at)) {
            at += operator.length();
            return true;
        }
        at = start;
        return false;
    }

    private void require(char unit, String otherwise) {
        if (!takes(unit)) {
            throw wrong(otherwise);
        }
    }

    private @Nullable String take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        at = matcher.end();
        return matcher.group();
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonPathException wrong(String what) {
        return new JsonPathException(what + ", at character " + (at + 1));
    }
}
