package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ScalarType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes values of the types that need no class of their own. */
final class ScalarSamples {
    /** Longest text that is made because a document asks for one. */
    private static final int MAX_LENGTH = 4_000;

    /** How often patterns are repeated beyond their least, until the text is long enough. */
    private static final int[] MORE = {0, 1, 2, 4, 8, 16, 32, 64, 128, 256};

    private static final Map<String, String> BY_FORMAT = Map.ofEntries(
            Map.entry("email", "user@example.com"),
            Map.entry("idn-email", "user@example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("idn-hostname", "example.com"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ip", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri-reference", "/path"),
            Map.entry("iri", "https://example.com/"),
            Map.entry("iri-reference", "/path"),
            Map.entry("url", "https://example.com/"),
            Map.entry("uri-template", "/path/{id}"),
            Map.entry("json-pointer", "/path"),
            Map.entry("regex", "^text$"),
            Map.entry("time", "20:00:00Z"),
            Map.entry("date-time", "2015-07-30T20:00:00Z"),
            Map.entry("date", "2015-07-30"),
            Map.entry("phone-number", "+15558675310"),
            Map.entry("phone", "+15558675310"),
            Map.entry("iso-country-code", "US"),
            Map.entry("currency", "USD"));

    private ScalarSamples() {}

    /**
     * A value that fits, or comes as near as possible.
     *
     * @param name what a text says where nothing else is asked of it
     * @param index which of several different values
     */
    static Sample of(ScalarType type, Doc doc, String name, int index, Budget budget) {
        return switch (type) {
            case STRING, BINARY -> new Sample.Text(text(doc, name, index, budget));
            case BOOLEAN -> new Sample.Bool(!new Limits(doc).values().equals(List.of("false")));
            case INT32 -> integer(doc, index, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> integer(doc, index, Long.MIN_VALUE, Long.MAX_VALUE);
            case BIG_INTEGER ->
                new Sample.Number(number(doc, index).toBigInteger().toString());
            case DOUBLE, DECIMAL -> new Sample.Number(number(doc, index).toPlainString());
            case DATE -> new Sample.Text("2015-07-" + day(index));
            case DATE_TIME -> new Sample.Text("2015-07-" + day(index) + "T20:00:00Z");
            case DATE_TIME_RFC2822 -> new Sample.Text("Thu, 30 Jul 2015 20:00:" + second(index) + " +0000");
            case DURATION -> new Sample.Text("PT" + (5 + index) + "M");
            case UUID -> new Sample.Text("38400000-8cf0-11bd-b23e-10b96e4ef0" + second(index));
            case URI -> new Sample.Text("https://example.com/" + (index == 0 ? "" : index));
            case BASE64 -> new Sample.Text("AQID");
            case ANY -> new Sample.Members(Map.of());
        };
    }

    private static Sample integer(Doc doc, int index, long least, long most) {
        BigDecimal number = number(doc, index).max(BigDecimal.valueOf(least)).min(BigDecimal.valueOf(most));
        return new Sample.Number(number.toBigInteger().toString());
    }

    private static BigDecimal number(Doc doc, int index) {
        Limits limits = new Limits(doc);
        return limits.values().stream()
                .filter(value -> value.matches("-?\\d{1,30}(\\.\\d{1,30})?"))
                .map(BigDecimal::new)
                .findFirst()
                .orElseGet(() -> limits.within(index));
    }

    private static String day(int index) {
        return String.format(Locale.ROOT, "%02d", 1 + (29 + index) % 31);
    }

    private static String second(int index) {
        return String.format(Locale.ROOT, "%02d", index % 60);
    }

    private static String text(Doc doc, String name, int index, Budget budget) {
        Limits limits = new Limits(doc);
        if (!limits.values().isEmpty()) {
            return limits.values().get(index % limits.values().size());
        }
        String pattern = limits.pattern();
        if (pattern != null) {
            for (int more : MORE) {
                Optional<String> text = PatternText.of(pattern, more, index, budget)
                        .filter(made -> limits.allow(made, budget))
                        .filter(ScalarSamples::isWellFormed);
                if (text.isPresent()) {
                    return text.get();
                }
            }
        }
        String plain = BY_FORMAT.getOrDefault(limits.format(), index == 0 ? name : name + index);
        return fitted(plain.isEmpty() ? "text" : plain, limits);
    }

    /** Whether no surrogate stands alone: no encoding of text has a place for one. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static String fitted(String text, Limits limits) {
        StringBuilder fitted = new StringBuilder(text);
        int least = Math.min(limits.minLength(), MAX_LENGTH);
        for (int i = 0; fitted.codePointCount(0, fitted.length()) < least; i++) {
            fitted.append(text.charAt(i % text.length()));
        }
        int length = fitted.codePointCount(0, fitted.length());
        return length > limits.maxLength()
                ? fitted.substring(0, fitted.offsetByCodePoints(0, limits.maxLength()))
                : fitted.toString();
    }
}
