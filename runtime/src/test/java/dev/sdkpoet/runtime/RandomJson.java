package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes JSON texts with a taste for what servers really send, and for what is close to it. */
final class RandomJson {
    static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "type", "kind", "name", "id", "");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "1.0",
            "-0.0",
            "0.10",
            "1e2",
            "1E+2",
            "12e-1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "123456789012345678901234567890",
            "0.1",
            "0.30000000000000004",
            "0.1000000000000000055511151231257827",
            "1e400",
            "-1e400",
            "1e-400",
            "5e-324",
            "100",
            "1e999999999",
            "1e9999999999",
            "1e-9999999999",
            "3.141592653589793",
            "1.7976931348623157E308",
            "1.0E10",
            "0e0");

    private static final List<String> STRINGS = List.of(
            "",
            "asc",
            "cat",
            "dog",
            "2015-07-30",
            "2015-02-30",
            "2015-07-30T20:00:00Z",
            "2015-07-30T20:00:00.000Z",
            "2015-07-30t20:00:00z",
            "2015-07-30 20:00+0530",
            "2015-07-30T20:00:00.123456789+02:00",
            "2015-07-30T20:00:60Z",
            "Thu, 30 Jul 2015 20:00:00 +0000",
            "Thu, 30 Jul 2015 20:00:00 GMT",
            "30 Jul 2015 20:00 +0200",
            "PT1H30M",
            "P1D",
            "P1Y",
            "pt5s",
            "6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f",
            "6F1C2B1E-0F3A-4C58-9A3E-2F0C4F5D6E7F",
            "1-1-1-1-1",
            "https://chat.twilio.com/v2?a=b%20c#d",
            "not a uri",
            "aGVsbG8=",
            "aGVsbG8",
            "a-_b",
            "YWI=",
            "YWJ=",
            "12",
            "true",
            "null",
            "\\ud83d\\ude00",
            "\\ud800",
            "\\udc00x",
            "\\u0000\\u001f\\u007f",
            "\\\"\\\\\\/\\b\\f\\n\\r\\t",
            "\u00e9\u20ac",
            "\\u2028",
            "{{x}}",
            "</script>");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String value(int depth) {
        int kind = random.nextInt(depth > 0 ? 12 : 8);
        if (kind < 3) {
            return '"' + oneOf(STRINGS) + '"';
        } else if (kind < 6) {
            return oneOf(NUMBERS);
        } else if (kind == 6) {
            return random.nextBoolean() ? "true" : "false";
        } else if (kind == 7) {
            return "null";
        }
        return kind < 10 ? array(depth) : object(depth);
    }

    String array(int depth) {
        List<String> items = new ArrayList<>();
        boolean alike = random.nextBoolean();
        String first = value(depth - 1);
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(alike && random.nextInt(5) > 0 ? first : value(depth - 1));
        }
        return '[' + String.join(",", items) + ']';
    }

    String object(int depth) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            names.add(oneOf(NAMES));
        }
        List<String> members = new ArrayList<>();
        for (String name : names) {
            members.add('"' + name + "\":" + value(depth - 1));
        }
        return '{' + String.join(",", members) + '}';
    }
}
