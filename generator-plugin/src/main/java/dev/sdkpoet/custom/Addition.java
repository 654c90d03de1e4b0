package dev.sdkpoet.custom;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Property;

/**
 * Java that the user adds to what is generated for a thing of a document.
 *
 * @param name what the document calls it; {@code *} for all
 * @param document the name of its document; "" for all documents
 * @param java an annotation, or the name of an interface
 */
public record Addition(Kind on, String name, String document, String java) {
    private static final String ALL = "*";

    /** What something can be added to. */
    public enum Kind {
        /** The class of a schema: {@code Pet}. */
        SCHEMA("schema"),
        /** The accessor of a property: {@code Pet.kind}, {@code Pet.*}, {@code *.kind}. */
        PROPERTY("property"),
        /** The interface of a tag. */
        API("api");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        /** The element of the configuration that names such a thing. */
        public String element() {
            return element;
        }
    }

    boolean isOf(TypeDef type) {
        return on == Kind.SCHEMA && isIn(type.id().document()) && isNamed(type, name);
    }

    boolean isOf(TypeDef owner, Property property) {
        if (on != Kind.PROPERTY || !isIn(owner.id().document())) {
            return false;
        }
        String member = property.wireName();
        if (name.equals(ALL) || name.equals("#" + property.location().pointer())) {
            return true;
        }
        return name.endsWith("." + member) && isNamed(owner, name.substring(0, name.length() - member.length() - 1))
                || name.endsWith("." + ALL) && isNamed(owner, name.substring(0, name.length() - 2));
    }

    boolean isOf(ApiDocument in, Resource resource) {
        return on == Kind.API && isIn(in.key()) && (name.equals(ALL) || name.equals(resource.name()));
    }

    private boolean isIn(String candidate) {
        return document.isEmpty() || document.equals(candidate);
    }

    private static boolean isNamed(TypeDef type, String name) {
        return name.equals(ALL)
                || name.equals("#" + type.location().pointer())
                || type.id().isOfSchemaWithName() && name.equals(type.id().schemaName());
    }
}
