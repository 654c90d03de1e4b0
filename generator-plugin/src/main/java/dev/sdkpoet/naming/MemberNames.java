package dev.sdkpoet.naming;

import java.util.regex.Pattern;

/**
 * The Java names of a property or parameter.
 *
 * @param constant its static field, for example {@code ROLE_SID}
 * @param accessor its accessor, for example {@code roleSid}
 * @param variable its field, method parameter and builder method, for example {@code roleSid}
 */
public record MemberNames(String constant, String accessor, String variable) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]++(?:[_.-][A-Za-z0-9]++)*+");

    /**
     * Whether a Java name tells what the name on the wire is but for its punctuation: {@code roleSid} tells {@code role_sid}, but
     * {@code atType} doesn't tell {@code @type}.
     */
    public static boolean isObviousFrom(String javaName, String wireName) {
        return PLAIN.matcher(wireName).matches() && Words.of(wireName).equals(Words.of(javaName));
    }
}
