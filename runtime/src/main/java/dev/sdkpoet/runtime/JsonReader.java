package dev.sdkpoet.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON like a cursor: each {@code read} method consumes the current value. After {@link #begin},
 * {@link #nextName} moves from member to member of an object, and {@link #hasNext} from item to item of an array.
 */
public abstract class JsonReader {
    private static final int STEPS_BETWEEN_CHECKS = 1024;

    private final boolean strict;
    /** When the work must be over, by {@link System#nanoTime()}. */
    final long deadline;

    private int steps;

    JsonReader(boolean strict, long deadline) {
        this.strict = strict;
        this.deadline = deadline;
    }

    /** Counts a step of the work. Whoever has set a deadline finds that it is over. */
    final void step() {
        if (++steps % STEPS_BETWEEN_CHECKS == 0 && System.nanoTime() - deadline > 0) {
            throw new JsonException("this took too long");
        }
    }

    /** Whether a value that doesn't fit its declared type is an error at once. */
    final boolean isStrict() {
        return strict;
    }

    /**
     * The kind of the value the cursor stands on, as the character that such a value may begin with: <code>'{'</code>,
     * {@code '['}, {@code '"'}, {@code '0'}, {@code 't'} for booleans, or {@code 'n'} for null.
     */
    abstract char peek();

    /** Consumes a string or a number and gives its text. */
    abstract String readText();

    /**
     * Whether the cursor stands on a number that fits a long and is written the way {@link Long#toString(long)} does.
     */
    abstract boolean isLong();

    /** Consumes a number for which {@link #isLong} holds. */
    abstract long readLong();

    /** Consumes a boolean. */
    abstract boolean readBoolean();

    /** Steps into an object or an array. */
    abstract void begin();

    /** The next member's name, with the cursor on its value; null at the end of the object. */
    @Nullable
    abstract String nextName();

    /** Steps to the next item; false at the end of the array. */
    abstract boolean hasNext();

    /** Where the cursor is, for messages: a JSON pointer (RFC 6901). */
    abstract String pointer();

    /** The kind of a value, as {@link #peek} has it. */
    static char kind(JsonValue value) {
        if (value instanceof JsonObject) {
            return '{';
        } else if (value instanceof JsonArray) {
            return '[';
        } else if (value instanceof JsonString) {
            return '"';
        } else if (value instanceof JsonNumber) {
            return '0';
        }
        return value instanceof JsonBoolean ? 't' : 'n';
    }

    /** A kind in words, for messages. */
    static String words(char kind) {
        return switch (kind) {
            case '{' -> "an object";
            case '[' -> "an array";
            case '"' -> "a string";
            case '0' -> "a number";
            case 't' -> "a boolean";
            default -> "null";
        };
    }

    /** Consumes a value of any kind. */
    JsonValue readValue() {
        char kind = peek();
        if (kind == '"') {
            return new JsonString(readText());
        }
        if (kind == '0') {
            return new JsonNumber(readText());
        }
        if (kind == '{') {
            return readObject();
        }
        if (kind == '[') {
            return readArray();
        }
        return kind == 'n' ? JsonNull.INSTANCE : JsonValue.of(readBoolean());
    }

    private JsonValue readObject() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        begin();
        for (String name = nextName(); name != null; name = nextName()) {
            if (members.put(name, readValue()) != null) {
                throw repeated();
            }
        }
        return JsonObject.owning(members);
    }

    private JsonValue readArray() {
        List<JsonValue> items = new ArrayList<>();
        begin();
        while (hasNext()) {
            items.add(readValue());
        }
        return JsonArray.of(items);
    }

    /** Consumes the value and keeps it raw, since it isn't what was expected; an error at once when strict. */
    final Raw misfit(String expected) {
        String problem = Raw.problem(expected, words(peek()));
        if (strict) {
            throw failure(problem);
        }
        return new Raw(readValue(), null, problem);
    }

    /** Keeps a consumed scalar raw, since it isn't what was expected; an error at once when strict. */
    final Raw misfit(JsonValue value, String expected, String found) {
        String problem = Raw.problem(expected, found);
        if (strict) {
            throw failure(problem);
        }
        return new Raw(value, null, problem);
    }

    /** The value the cursor stands on, or has just consumed, is wrong. */
    final JsonException failure(String problem) {
        String pointer = pointer();
        return JsonException.at(pointer.isEmpty() ? "the JSON value" : pointer, problem);
    }

    /** The object already had a member of the name the cursor is at. */
    final JsonException repeated() {
        return failure("this member is there twice");
    }
}
