package dev.sdkpoet.diff;

import dev.sdkpoet.problem.SpecLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that became Java.
 *
 * @param key what tells it from others, the same in both documents as long as its Java name is
 * @param id what it is in the document, whatever it is called in Java
 * @param label what the document calls it
 * @param java what Java calls it, for a reader
 * @param owner the key of the part that it is a part of, or null
 * @param shape what shows in its Java signature
 * @param wire what doesn't, but is seen by the server or done with its answers
 * @param building what builders have to do with it
 */
record Origin(
        Kind kind,
        String key,
        String id,
        String label,
        String java,
        @Nullable String owner,
        SpecLocation place,
        Map<String, String> shape,
        Map<String, String> wire,
        Building building) {

    enum Kind {
        CLIENT("client"),
        DOCUMENT("document"),
        SECURITY_SCHEME("security scheme"),
        TAG("tag"),
        OPERATION("operation"),
        PARAMETER("parameter"),
        BODY("request body"),
        RESPONSE("response"),
        SCHEMA("schema"),
        PROPERTY("property"),
        VALUE("value"),
        FORM("form");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * How something is built.
     *
     * @param built whether callers make it with a builder, to send it
     * @param mustBeSet whether the builder of its owner throws without it
     * @param takesNull whether the builder of its owner takes null for it
     */
    record Building(boolean built, boolean mustBeSet, boolean takesNull) {
        static final Building NONE = new Building(false, false, false);
    }

    /** Whether it must be given. */
    static final String REQUIRED = "required";
    /** Whether it may be null. */
    static final String NULLABLE = "nullable";
    /** What it is, in words. */
    static final String TYPE = "type";
    /** Whether it comes in pages. */
    static final String PAGED = "paged";
    /** What undeclared members are. */
    static final String ADDITIONAL = "additional";
    /** The method that leads to it. */
    static final String ACCESSOR = "accessor";
    /** The path as the document writes it. */
    static final String PATH = "path";
    /** What is in it, to recognize it by when it has another name. */
    static final String CONTENT = "content";

    Origin {
        shape = Collections.unmodifiableMap(new LinkedHashMap<>(shape));
        wire = Collections.unmodifiableMap(new LinkedHashMap<>(wire));
    }

    boolean isRequired() {
        return Boolean.parseBoolean(shape.get(REQUIRED));
    }

    /** The Java variable of an argument, which its key ends in. */
    String variable() {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** {@code parameter `PageSize`} */
    String described() {
        return label.isEmpty() ? kind.toString() : kind + " " + Wording.code(label);
    }
}
