package dev.sdkpoet.runtime;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a link in {@code Link} headers (RFC 8288). */
final class LinkHeader {
    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");
    private static final Pattern NEXT =
            Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:next(?=\\s*(?:;|$))|\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\")");

    private LinkHeader() {}

    /** The link whose relation is {@code next}, or null. */
    static @Nullable String next(List<String> headers) {
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (NEXT.matcher(link.group(2)).find()) {
                    return link.group(1).strip();
                }
            }
        }
        return null;
    }
}
