package dev.sdkpoet.diff;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method, constructor, field or enum constant.
 *
 * @param name its name; {@value #CONSTRUCTOR} for a constructor
 * @param type what a method returns or a field holds; {@code void} for a constructor
 * @param parameters empty for a field
 * @param thrown the checked exceptions that it declares
 */
record JavaMember(
        Kind kind,
        String name,
        TypeUse type,
        List<TypeUse> parameters,
        List<String> thrown,
        Set<Modifier> modifiers,
        boolean deprecated) {
    static final String CONSTRUCTOR = "<init>";

    enum Kind {
        METHOD,
        CONSTRUCTOR,
        FIELD,
        ENUM_CONSTANT
    }

    JavaMember {
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
        modifiers = Set.copyOf(modifiers);
    }

    boolean isField() {
        return kind == Kind.FIELD || kind == Kind.ENUM_CONSTANT;
    }

    boolean is(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    /** What tells it from the other members of its type: {@code name}, or {@code name(java.lang.String,int)}. */
    String signature() {
        return isField()
                ? name
                : name + "("
                        + String.join(
                                ",", parameters.stream().map(TypeUse::erased).toList()) + ")";
    }
}
