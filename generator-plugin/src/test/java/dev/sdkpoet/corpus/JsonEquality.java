package dev.sdkpoet.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Optional;

/**
 * Whether two JSON values say the same: numbers by value, date-times by instant, members in any order; an absent member isn't null.
 * Written over Jackson's tree, so that the generated codecs don't judge themselves.
 */
final class JsonEquality {
    private JsonEquality() {}

    /** Where the first difference is, as a JSON pointer with what it is; empty for none. */
    static Optional<String> difference(JsonNode expected, JsonNode actual) {
        return difference("", expected, actual);
    }

    private static Optional<String> difference(String pointer, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            return objects(pointer, expected, actual);
        }
        if (expected.isArray() && actual.isArray()) {
            return arrays(pointer, expected, actual);
        }
        boolean same = expected.isNumber() && actual.isNumber()
                ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
                : expected.equals(actual) || sameInstant(expected, actual);
        return same
                ? Optional.empty()
                : Optional.of(pointer + ": " + shorten(expected) + " came back as " + shorten(actual));
    }

    private static Optional<String> objects(String pointer, JsonNode expected, JsonNode actual) {
        for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            if (!actual.has(name)) {
                return Optional.of(at + ": lost");
            }
            Optional<String> difference = difference(at, expected.get(name), actual.get(name));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return expected.size() == actual.size() ? Optional.empty() : Optional.of(pointer + ": has gained members");
    }

    private static Optional<String> arrays(String pointer, JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            return Optional.of(pointer + ": " + expected.size() + " items came back as " + actual.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = difference(pointer + "/" + i, expected.get(i), actual.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean sameInstant(JsonNode expected, JsonNode actual) {
        if (!expected.isTextual() || !actual.isTextual()) {
            return false;
        }
        try {
            return OffsetDateTime.parse(expected.textValue()).isEqual(OffsetDateTime.parse(actual.textValue()));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String shorten(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
