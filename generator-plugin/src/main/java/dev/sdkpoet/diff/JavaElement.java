package dev.sdkpoet.diff;

import java.util.stream.Collectors;

/**
 * A type or a member of one, as a name to talk about it.
 *
 * @param type the canonical name of the type
 * @param name the member's name; "" for the type itself
 * @param signature what tells the member from others of its name; "" for the type itself
 * @param display what a reader sees, for example {@code PetApi.createPet(NewPet)}
 */
record JavaElement(String type, String name, String signature, String display) {

    static final String IS = "is ";

    static JavaElement of(JavaType type) {
        return new JavaElement(type.name(), "", "", type.display());
    }

    static JavaElement of(JavaType type, JavaMember member) {
        return new JavaElement(type.name(), member.name(), member.signature(), display(type, member));
    }

    /** What a type is, besides itself; {@code signature} is {@value #IS} and the other type. */
    static JavaElement is(JavaType type, JavaType supertype) {
        return new JavaElement(type.name(), "", IS + supertype.name(), type.display());
    }

    boolean isType() {
        return name.isEmpty();
    }

    private static String display(JavaType type, JavaMember member) {
        if (member.isField()) {
            return type.display() + "." + member.name();
        }
        String parameters = member.parameters().stream().map(TypeUse::text).collect(Collectors.joining(", ", "(", ")"));
        return member.kind() == JavaMember.Kind.CONSTRUCTOR
                ? "new " + type.display() + parameters
                : type.display() + "." + member.name() + parameters;
    }
}
