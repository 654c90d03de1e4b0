package dev.sdkpoet.spec;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document, immutable, that knows its place.
 *
 * <p>Questions that a kind of value can't answer have empty answers, not exceptions: documents often hold a string where
 * an object belongs, and readers find out by asking for {@link #kind()}. Two nodes are equal when they are the same
 * value: objects regardless of order, numbers by their text ({@code 1} isn't {@code 1.0}).
 *
 * <p>A place is computed when asked for. Large documents have millions of values, and few of them cause problems.
 */
public abstract sealed class SpecNode permits SpecObject, SpecArray, SpecScalar {

    /** The kinds of JSON values. */
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** The {@link SpecNode} around this one, or the {@link SpecFile} whose root this is. */
    private Object holder;

    private final String token;
    private final long position;

    SpecNode(Object holder, String token, long position) {
        this.holder = holder;
        this.token = token;
        this.position = position;
    }

    /** A node that stands where another one does. */
    SpecNode(SpecNode place) {
        this(place.holder, place.token, place.position);
    }

    public abstract Kind kind();

    /** The member with this name; null when there is none, or this isn't an object. Doesn't follow references. */
    public @Nullable SpecNode get(String key) {
        return null;
    }

    /** The member to which a step of a JSON pointer leads: also one that isn't read, which {@link #get} hasn't. */
    public @Nullable SpecNode pointed(String token) {
        return get(token);
    }

    /** The members in document order; empty when this isn't an object. */
    public Map<String, SpecNode> members() {
        return Map.of();
    }

    /** The items; empty when this isn't an array. */
    public List<SpecNode> items() {
        return List.of();
    }

    /** The item at this index of an array. */
    public SpecNode at(int index) {
        return items().get(index);
    }

    /** How many members an object or items an array has; 0 for all others. */
    public int size() {
        return 0;
    }

    /**
     * A string's characters, a number as the document has it ({@code 1.10}, {@code 1e999999999}; brought into JSON's form
     * where YAML allows more), {@code true}, {@code false}, {@code null}; the JSON text of an object or array.
     */
    public String text() {
        return toJson();
    }

    /**
     * A scalar exactly as it stands in the source, so that YAML's {@code 010}, {@code True} or {@code 1.10} can be kept
     * where a string is meant; for quoted strings, and all that JSON knows, the same as {@link #text()}.
     */
    public String source() {
        return text();
    }

    /** The characters of a member that is a string; null when there is no such member or it is anything else. */
    public @Nullable String string(String key) {
        SpecNode member = get(key);
        return member != null && member.isString() ? member.text() : null;
    }

    public boolean isObject() {
        return kind() == Kind.OBJECT;
    }

    public boolean isArray() {
        return kind() == Kind.ARRAY;
    }

    public boolean isString() {
        return kind() == Kind.STRING;
    }

    public boolean isNumber() {
        return kind() == Kind.NUMBER;
    }

    public boolean isBoolean() {
        return kind() == Kind.BOOLEAN;
    }

    public boolean isNull() {
        return kind() == Kind.NULL;
    }

    /** Whether this is an object whose {@code $ref} is a string, as every reference is. */
    public boolean isReference() {
        return string("$ref") != null;
    }

    /** The place of this value. A value that came through a YAML alias has the place of its anchor. */
    public SpecLocation location() {
        SpecFile file = file();
        SpecNode origin = file.origin(this);
        SpecLocation own = file.location(position, pointer());
        return origin == null ? own : own.from(origin.location());
    }

    /** The place of a member's name; the place of this value when there is no such member. */
    public SpecLocation keyLocation(String key) {
        return location();
    }

    /** The place of this value's own name, where it has one. */
    final SpecLocation keyInParent() {
        return holder instanceof SpecObject parent ? parent.keyLocation(token) : location();
    }

    /** The document that this value is part of. */
    public SpecDocument document() {
        return file().document();
    }

    /** ASCII-only JSON in document order without white space: the same text for the same document on every machine. */
    public String toJson() {
        return JsonWriter.write(this);
    }

    /**
     * The same of a schema, which says the same in whatever order its members stand: with {@code type} first and the others by name.
     *
     * @param isIgnored whether to leave out a keyword
     */
    public String toSchemaJson(Predicate<String> isIgnored) {
        return JsonWriter.writeSchema(this, isIgnored);
    }

    /** Whether this is that very node: the same place, where equal nodes may stand in several. */
    @SuppressWarnings("ReferenceEquality") // this is what identity is for
    public final boolean isSame(@Nullable SpecNode other) {
        return this == other;
    }

    @Override
    public abstract boolean equals(@Nullable Object other);

    @Override
    public abstract int hashCode();

    @Override
    public String toString() {
        return kind() + " at " + location();
    }

    /**
     * Puts this node into the object or array that replaces the one around it, before anybody has read it. One that came through a YAML
     * alias stays where its anchor is.
     */
    @SuppressWarnings("ReferenceEquality") // the very node that is replaced
    final void move(SpecNode from, SpecNode to) {
        if (holder == from) {
            holder = to;
        }
    }

    /** Where it stands in its file. */
    final long position() {
        return position;
    }

    /** The value around this one; null for the root of a file. */
    @Nullable
    SpecNode parent() {
        return holder instanceof SpecNode parent ? parent : null;
    }

    SpecFile file() {
        Object around = holder;
        while (around instanceof SpecNode node) {
            around = node.holder;
        }
        return (SpecFile) around;
    }

    String pointer() {
        return holder instanceof SpecNode parent ? JsonPointer.append(parent.pointer(), token) : "";
    }
}
