package dev.sdkpoet.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a value that has been read before: unions look at the whole value before they choose. */
final class TreeJsonReader extends JsonReader {
    /** Every integer with so many characters fits a long. */
    private static final int SAFE_LONG_LENGTH = 18;

    private static final int MAX_LONG_LENGTH = 20;

    private final String root;
    private final List<Level> open = new ArrayList<>();
    private JsonValue current;

    /** @param root the pointer of the value, for messages */
    TreeJsonReader(JsonValue value, boolean strict, long deadline, String root) {
        super(strict, deadline);
        this.current = value;
        this.root = root;
    }

    static Object read(JsonValue value, Codec<?> codec) {
        return read(value, codec, System.nanoTime() + StreamJsonReader.ENDLESS);
    }

    static Object read(JsonValue value, Codec<?> codec, long deadline) {
        return codec.read(new TreeJsonReader(value, false, deadline, ""));
    }

    @Override
    char peek() {
        return kind(current);
    }

    @Override
    String readText() {
        return ParameterValue.text(current);
    }

    @Override
    boolean isLong() {
        return current instanceof JsonNumber number && isLong(number.text());
    }

    /** Whether the text of a number is what {@link Long#toString(long)} gives for it. */
    private static boolean isLong(String text) {
        int length = text.length();
        if (length > MAX_LONG_LENGTH || text.equals("-0")) {
            return false;
        }
        for (int i = text.charAt(0) == '-' ? 1 : 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return length <= SAFE_LONG_LENGTH || new BigInteger(text).bitLength() < Long.SIZE;
    }

    @Override
    long readLong() {
        return Long.parseLong(readText());
    }

    @Override
    boolean readBoolean() {
        return ((JsonBoolean) current).value();
    }

    @Override
    void begin() {
        open.add(new Level(
                current instanceof JsonObject object
                        ? object.members().entrySet().iterator()
                        : ((JsonArray) current).values().iterator()));
    }

    @Override
    @Nullable
    String nextName() {
        step();
        Level level = open.get(open.size() - 1);
        if (!level.rest.hasNext()) {
            open.remove(open.size() - 1);
            return null;
        }
        Map.Entry<?, ?> member = (Map.Entry<?, ?>) level.rest.next();
        current = (JsonValue) member.getValue();
        level.name = (String) member.getKey();
        return level.name;
    }

    @Override
    boolean hasNext() {
        step();
        Level level = open.get(open.size() - 1);
        if (!level.rest.hasNext()) {
            open.remove(open.size() - 1);
            return false;
        }
        current = (JsonValue) level.rest.next();
        level.index++;
        return true;
    }

    @Override
    JsonValue readValue() {
        return current;
    }

    @Override
    String pointer() {
        StringBuilder pointer = new StringBuilder(root);
        for (Level level : open) {
            String name = level.name;
            if (name != null) {
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            } else if (level.index >= 0) {
                pointer.append('/').append(level.index);
            }
        }
        return pointer.toString();
    }

    /** An array or an object that is being read. */
    private static final class Level {
        private final Iterator<?> rest;
        private int index = -1;
        private @Nullable String name;

        private Level(Iterator<?> rest) {
            this.rest = rest;
        }
    }
}
