package dev.sdkpoet.model.read.node;

import java.util.regex.Pattern;

/** What HTTP allows as the name of a header (RFC 9110, section 5.6.2). */
public final class HeaderNames {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private HeaderNames() {}

    public static boolean isValid(String name) {
        return TOKEN.matcher(name).matches();
    }
}
