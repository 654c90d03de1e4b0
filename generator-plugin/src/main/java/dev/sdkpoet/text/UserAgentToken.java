package dev.sdkpoet.text;

import org.jspecify.annotations.Nullable;

/** Untrusted text as a product or version of a {@code User-Agent} header: a token of RFC 9110, section 5.6.2. */
public final class UserAgentToken {
    private static final String SYMBOLS = "!#$%&'*+-.^_`|~";
    private static final int MAX_LENGTH = 100;

    private UserAgentToken() {}

    /** The text's token characters, others as {@code -}; {@code otherwise} when nothing is left. */
    public static String of(@Nullable String text, String otherwise) {
        StringBuilder token = new StringBuilder();
        (text == null ? "" : text)
                .chars()
                .limit(MAX_LENGTH)
                .forEach(unit -> token.append(isToken(unit) ? (char) unit : '-'));
        String trimmed = token.toString().replaceAll("-{2,}+", "-").replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? otherwise : trimmed;
    }

    private static boolean isToken(int unit) {
        return unit < 0x80 && (Character.isLetterOrDigit(unit) || SYMBOLS.indexOf(unit) >= 0);
    }
}
