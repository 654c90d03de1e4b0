package dev.sdkpoet.runtime;

import java.net.URLConnection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which media type a file is sent as, of those that its operation allows. A range such as {@code image/*} is none. */
final class PartType {
    static final String OCTETS = "application/octet-stream";

    /** Commas in quotes belong to a parameter. */
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private PartType() {}

    /**
     * The type that goes with the file's name, else {@code application/octet-stream} if it is allowed, else the first.
     *
     * @param allowed types and ranges, with commas between them; null for any
     */
    static String of(@Nullable String fileName, @Nullable String allowed) {
        if (allowed == null) {
            return OCTETS;
        }
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        String usual = URLConnection.guessContentTypeFromName(name);
        String subtype = "/" + name.substring(name.lastIndexOf('.') + 1);
        String first = null;
        for (String type : COMMA.split(allowed)) {
            String essence = Headers.mediaType(type);
            boolean isRange = essence.indexOf('*') >= 0;
            if (isRange
                    && usual != null
                    && usual.matches(essence.replace("+", "[+]").replace("*", ".*"))) {
                return usual;
            } else if (!isRange
                    && (essence.equals(usual) || essence.replace("/x-", "/").endsWith(subtype))) {
                return type;
            } else if (!isRange && (first == null || essence.equals(OCTETS))) {
                first = type;
            }
        }
        return first == null ? OCTETS : first;
    }
}
