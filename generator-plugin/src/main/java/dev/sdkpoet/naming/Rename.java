package dev.sdkpoet.naming;

import java.util.List;

/**
 * A thing of a document that the user gives a name of its own.
 *
 * @param name what the document calls it, or where it stands: a JSON pointer behind a number sign; with a star in front, as in
 *     {@code *.kind}, all that have such a name
 * @param to its name in Java
 * @param was earlier names that are kept as deprecated methods
 * @param document the name of its document; empty for each that has such a thing
 */
public record Rename(Kind kind, String name, String to, List<String> was, String document) {
    public Rename {
        was = List.copyOf(was);
    }

    /** What can be renamed. */
    public enum Kind {
        /** A schema that becomes a class: {@code Pet}, or {@code Pet.owner} for one that stands in it. */
        SCHEMA("schema", false, "Pet"),
        /** A member of one: {@code Pet.kind}. */
        PROPERTY("property", true, "Pet.kind"),
        /** An operation by its id, or by method and path: {@code GET /pets}. */
        OPERATION("operation", true, "listPets"),
        /** A parameter or form field of an operation: {@code listPets.limit}. */
        PARAMETER("parameter", true, "listPets.limit"),
        /** A value of an enum: {@code Status.in-progress}. */
        ENUM_CONSTANT("enumConstant", false, "Status.in-progress"),
        /** The operations of a tag. */
        API("api", false, "pets");

        private final String element;
        private final boolean keepsFormer;
        private final String example;

        Kind(String element, boolean keepsFormer, String example) {
            this.element = element;
            this.keepsFormer = keepsFormer;
            this.example = example;
        }

        /** The element of the configuration that names such a thing. */
        public String element() {
            return element;
        }

        /** Whether such a thing can go by earlier names, too. */
        public boolean keepsFormer() {
            return keepsFormer;
        }

        /** What such a thing is called, for messages. */
        public String example() {
            return example;
        }
    }
}
