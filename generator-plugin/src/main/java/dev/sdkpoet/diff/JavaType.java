package dev.sdkpoet.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A class, interface, enum or record, with the members that aren't private.
 *
 * @param name the canonical name, for example {@code example.model.Pet.Builder}
 * @param display the name without its package
 * @param enclosing the canonical name of the type it is nested in, or null
 * @param typeParameters with their bounds, for example {@code <T extends java.lang.Object>}; "" for none
 * @param accessible whether code of another package can name it
 * @param supertypes the direct ones, without {@code Object}
 * @param permitted canonical names, for a sealed type
 */
record JavaType(
        String name,
        String display,
        @Nullable String enclosing,
        Kind kind,
        Set<Modifier> modifiers,
        String typeParameters,
        boolean accessible,
        boolean deprecated,
        List<TypeUse> supertypes,
        List<String> permitted,
        List<JavaMember> members) {

    enum Kind {
        CLASS("a class"),
        RECORD("a record"),
        ENUM("an enum"),
        INTERFACE("an interface"),
        ANNOTATION("an annotation");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    JavaType {
        modifiers = Set.copyOf(modifiers);
        supertypes = List.copyOf(supertypes);
        permitted = List.copyOf(permitted);
        members = List.copyOf(members);
    }

    boolean isInterface() {
        return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    }

    boolean is(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /** Whether code of another package can implement or extend it. */
    boolean isExtendable() {
        if (!accessible || is(Modifier.FINAL) || is(Modifier.SEALED) || kind == Kind.ENUM) {
            return false;
        }
        return isInterface()
                || members.stream()
                        .anyMatch(member -> member.kind() == JavaMember.Kind.CONSTRUCTOR
                                && (member.is(Modifier.PUBLIC) || member.is(Modifier.PROTECTED)));
    }

    Optional<JavaMember> member(String signature) {
        return members.stream()
                .filter(member -> member.signature().equals(signature))
                .findFirst();
    }
}
