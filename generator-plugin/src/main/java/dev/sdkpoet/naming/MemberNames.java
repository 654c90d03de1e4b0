package dev.sdkpoet.naming;

/**
 * The Java names of a property or parameter.
 *
 * @param constant its static field, for example {@code ROLE_SID}
 * @param accessor its accessor, for example {@code roleSid}
 * @param variable its field, method parameter and builder method, for example {@code roleSid}
 */
public record MemberNames(String constant, String accessor, String variable) {}
