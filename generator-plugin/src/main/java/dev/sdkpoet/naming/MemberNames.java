package dev.sdkpoet.naming;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Java names of a property or parameter.
 *
 * @param constant its static field, for example {@code ROLE_SID}
 * @param accessor its accessor, for example {@code roleSid}
 * @param variable its field, method parameter and builder method, for example {@code roleSid}
 * @param former earlier names of accessor and builder method
 * @param part the builder method that adds an item to it or puts an entry into it, for example {@code addTag}; null for none
 * @param formerParts earlier names of that method
 * @param getter the accessor as beans have it, for example {@code getRoleSid}; only a client with bean validation may use it
 */
public record MemberNames(
        String constant,
        String accessor,
        String variable,
        List<String> former,
        @Nullable String part,
        List<String> formerParts,
        String getter) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]++(?:[_.-][A-Za-z0-9]++)*+");

    public MemberNames {
        former = List.copyOf(former);
        formerParts = List.copyOf(formerParts);
    }

    /** The names of what has no others. */
    public MemberNames(String constant, String accessor, String variable) {
        this(constant, accessor, variable, List.of(), null, List.of(), "");
    }

    MemberNames withFormer(List<String> newFormer, List<String> newFormerParts) {
        return new MemberNames(constant, accessor, variable, newFormer, part, newFormerParts, getter);
    }

    MemberNames withPart(@Nullable String newPart) {
        return new MemberNames(constant, accessor, variable, former, newPart, formerParts, getter);
    }

    MemberNames withGetter(String newGetter) {
        return new MemberNames(constant, accessor, variable, former, part, formerParts, newGetter);
    }

    /**
     * Whether a Java name tells what the name on the wire is but for its punctuation: {@code roleSid} tells {@code role_sid}, but
     * {@code atType} doesn't tell {@code @type}.
     */
    public static boolean isObviousFrom(String javaName, String wireName) {
        return PLAIN.matcher(wireName).matches() && Words.of(wireName).equals(Words.of(javaName));
    }
}
