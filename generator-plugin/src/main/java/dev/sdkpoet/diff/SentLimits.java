package dev.sdkpoet.diff;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a schema for values that are sent, beyond their type. If they get tighter, no caller has to be recompiled, but the server
 * may reject what it accepted before. Looser limits break nobody, and aren't reported.
 */
final class SentLimits {
    /** In the order in which they are reported, by the keyword of JSON Schema. */
    private static final Map<Fact.Name, String> KEYWORDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Fact.Name.FORMAT, "format"),
            Map.entry(Fact.Name.PATTERN, "pattern"),
            Map.entry(Fact.Name.MINIMUM, "minimum"),
            Map.entry(Fact.Name.EXCLUSIVE_MINIMUM, "exclusiveMinimum"),
            Map.entry(Fact.Name.MAXIMUM, "maximum"),
            Map.entry(Fact.Name.EXCLUSIVE_MAXIMUM, "exclusiveMaximum"),
            Map.entry(Fact.Name.MULTIPLE_OF, "multipleOf"),
            Map.entry(Fact.Name.MIN_LENGTH, "minLength"),
            Map.entry(Fact.Name.MAX_LENGTH, "maxLength"),
            Map.entry(Fact.Name.MIN_ITEMS, "minItems"),
            Map.entry(Fact.Name.MAX_ITEMS, "maxItems"),
            Map.entry(Fact.Name.UNIQUE_ITEMS, "uniqueItems"),
            Map.entry(Fact.Name.MIN_PROPERTIES, "minProperties"),
            Map.entry(Fact.Name.MAX_PROPERTIES, "maxProperties"),
            Map.entry(Fact.Name.DEFAULT, "default"),
            Map.entry(Fact.Name.ALLOWED_VALUES, "enum"),
            Map.entry(Fact.Name.NOT, "not")));

    private static final String ITEMS = "items: ";

    /** What a summary of many values ends in. */
    private static final String MORE = ", … (";

    private static final int MAX_SCALE = 500;

    private SentLimits() {}

    /** The limits of a value and of its items, by keyword. */
    static Map<String, String> of(Doc doc, TypeRef type) {
        Map<String, String> limits = new LinkedHashMap<>();
        add(doc, type, "", limits);
        return limits;
    }

    private static void add(Doc doc, TypeRef type, String prefix, Map<String, String> limits) {
        KEYWORDS.forEach((name, keyword) -> {
            String value = doc.wholeFact(name);
            if (value != null && !isReportedElsewhere(name, value, type)) {
                limits.put(prefix + keyword, value);
            }
        });
        if (doc.items() != null && type instanceof TypeRef.ListOf list) {
            add(doc.items(), list.item(), prefix + ITEMS, limits);
        }
    }

    /** Values have constants, and most formats have types. */
    private static boolean isReportedElsewhere(Fact.Name name, String value, TypeRef type) {
        return switch (name) {
            case ALLOWED_VALUES -> type instanceof TypeRef.Named;
            case FORMAT -> !type.equals(new TypeRef.Scalar(ScalarType.STRING)) || value.equals("password");
            default -> false;
        };
    }

    /** Whether a difference is worth a line: the server may refuse what it took, or do something else with what isn't sent. */
    static boolean matters(String name, @Nullable String was, @Nullable String is) {
        if (Objects.equals(was, is)) {
            return false;
        }
        if (!isLimit(name) || name.endsWith("default")) {
            return true;
        }
        if (is == null || was == null) {
            return is != null;
        }
        return switch (keyword(name)) {
            case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties" ->
                isStricter(was, is, (old, now) -> now.compareTo(old) < 0);
            case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties" ->
                isStricter(was, is, (old, now) -> now.compareTo(old) > 0);
            case "multipleOf" -> isStricter(was, is, (old, now) -> !isMultiple(old, now));
            case "enum" ->
                was.contains(MORE)
                        || is.contains(MORE)
                        || !List.of(is.split(", ", -1)).containsAll(List.of(was.split(", ", -1)));
            default -> true;
        };
    }

    /** Whether a fact is one of a schema's, and not of the request around it. */
    static boolean isLimit(String name) {
        return KEYWORDS.containsValue(keyword(name));
    }

    private static String keyword(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** A value that isn't a number also asks for something else. */
    private static boolean isStricter(String was, String is, BiPredicate<BigDecimal, BigDecimal> isStricter) {
        BigDecimal old = number(was);
        BigDecimal now = number(is);
        return old == null || now == null || isStricter.test(old, now);
    }

    /** Null if it isn't a number, or one that takes too long to calculate with: {@code 1e999999999} is never spelled out. */
    private static @Nullable BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MAX_SCALE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isMultiple(BigDecimal number, BigDecimal divisor) {
        return divisor.signum() != 0 && number.remainder(divisor).signum() == 0;
    }
}
