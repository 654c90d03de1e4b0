package dev.sdkpoet.model.read.node;

import dev.sdkpoet.spec.SpecNode;
import dev.sdkpoet.spec.SpecNode.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the value of a field has to be.
 *
 * @param words as in "isn't an array"
 * @param kinds the kinds of JSON; null counts as absent and isn't among them
 * @param form where objects of the specification are in the value
 * @param object the kind of these objects; null where there are none
 */
public record Expected(
        String words, Set<Kind> kinds, Form form, @Nullable ObjectKind object) {
    /** Where objects of the specification are in a value. */
    public enum Form {
        /** Nowhere. */
        PLAIN,
        /** It is one. */
        ONE,
        /** Its items or members are. */
        EACH,
        /** Nowhere, but each of its items is a text. */
        TEXTS
    }

    /** Anything, which nobody looks into. */
    static Expected any() {
        return new Expected("a value", EnumSet.allOf(Kind.class), Form.PLAIN, null);
    }

    /** A text; numbers and flags, which YAML makes of texts without quotes, are read as such. */
    static Expected text() {
        return plain("a string", Kind.STRING, Kind.NUMBER, Kind.BOOLEAN);
    }

    static Expected flag() {
        return plain("true or false", Kind.BOOLEAN);
    }

    static Expected number() {
        return plain("a number", Kind.NUMBER);
    }

    static Expected array() {
        return plain("an array", Kind.ARRAY);
    }

    /** An object whose members are the document's own. */
    static Expected anyObject() {
        return plain("an object", Kind.OBJECT);
    }

    static Expected texts() {
        return new Expected("an array of strings", EnumSet.of(Kind.ARRAY), Form.TEXTS, null);
    }

    static Expected textOrTexts() {
        return new Expected("a string or an array of strings", EnumSet.of(Kind.STRING, Kind.ARRAY), Form.TEXTS, null);
    }

    static Expected one(ObjectKind object) {
        return new Expected("an object", EnumSet.of(Kind.OBJECT), Form.ONE, object);
    }

    static Expected list(ObjectKind object) {
        return new Expected("an array", EnumSet.of(Kind.ARRAY), Form.EACH, object);
    }

    static Expected map(ObjectKind object) {
        return new Expected("an object", EnumSet.of(Kind.OBJECT), Form.EACH, object);
    }

    /** A schema that may also be true or false. */
    static Expected schemaOrFlag() {
        return new Expected("a schema", EnumSet.of(Kind.OBJECT, Kind.BOOLEAN), Form.ONE, ObjectKind.SCHEMA);
    }

    static Expected schema() {
        return new Expected("a schema", EnumSet.of(Kind.OBJECT), Form.ONE, ObjectKind.SCHEMA);
    }

    /** A schema, or one for each position. */
    static Expected schemaOrSchemas() {
        return new Expected("a schema", EnumSet.of(Kind.OBJECT, Kind.ARRAY), Form.ONE, ObjectKind.SCHEMA);
    }

    private static Expected plain(String words, Kind... kinds) {
        return new Expected(words, EnumSet.copyOf(Set.of(kinds)), Form.PLAIN, null);
    }

    /** Whether a value is of the right kind; null counts as absent, but isn't a schema. */
    public boolean admits(SpecNode value, SpecVersion version) {
        boolean isSchema = object == ObjectKind.SCHEMA && form == Form.ONE;
        return kinds.contains(value.kind())
                || value.isNull() && !isSchema
                || value.isBoolean() && isSchema && version.hasJsonSchema();
    }
}
