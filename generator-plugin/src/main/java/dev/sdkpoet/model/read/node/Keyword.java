package dev.sdkpoet.model.read.node;

import org.jspecify.annotations.Nullable;

/**
 * A field of an object of the specification, or a keyword of schemas.
 *
 * @param object what has it
 * @param editions the versions that have it
 * @param trait what a keyword says about a schema; of other fields, that it is a field
 * @param valueKind the only kind of value that a keyword says something about; null when it may be any
 * @param readBy the class that reads it; {@value #NOTHING} for what is ignored on purpose
 * @param instead what to write in versions that don't have it; empty when there is nothing to say
 */
public record Keyword(
        ObjectKind object,
        String name,
        Editions editions,
        Expected expected,
        Trait trait,
        @Nullable JsonKind valueKind,
        String readBy,
        String instead) {
    /** Stands for what is ignored on purpose: it changes nothing of what is sent or read. */
    public static final String NOTHING = "";

    /** What a keyword says about a schema. */
    public enum Trait {
        FIELD,
        /** How it is called or which schema it is. */
        IDENTITY,
        /** What it is for, in prose and examples, and how it is used; not which values are valid. */
        ANNOTATION,
        /** Whether null is valid. */
        NULL,
        /** Which kinds of values are valid. */
        TYPE,
        /** Which values are valid, one by one. */
        VALUES,
        /** Another schema that stands for it, or besides it. */
        REFERENCE,
        /** What other schemas say besides, and how to tell them apart. */
        COMPOSITION,
        /** Which of several schemas the value is valid against. */
        CHOICE,
        /** What the members of an object or the items of an array are. */
        CONTENT,
        /** Which values of a kind are valid. */
        LIMIT
    }

    /** Whether it is ignored only because it is so new: it may change what is sent or read. */
    public boolean isIgnoredAsNew() {
        return editions == Editions.FROM_3_2 && readBy.equals(NOTHING);
    }

    /** The same with a remedy, if it has none. */
    Keyword orInstead(String remedy) {
        return instead.isEmpty() && object != ObjectKind.ITEMS
                ? new Keyword(object, name, editions, expected, trait, valueKind, readBy, remedy)
                : this;
    }
}
