package dev.sdkpoet.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The URLs of servers, and their origins, which decide where credentials go. */
final class ServerUrl {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(?:.*\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private ServerUrl() {}

    /** Reads the URL that paths are appended to: absolute, http or https, without query, fragment or user. */
    static URI parse(String url) {
        try {
            URI uri = new URI(url.strip().replaceAll("/+$", ""));
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!http || uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "A server's URL must begin with https:// (or http://) and a host name");
            }
            if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException("A server's URL must not have a query, a fragment or a user");
            }
            return uri;
        } catch (URISyntaxException e) {
            String place = " at index ".concat(Integer.toString(e.getIndex()));
            throw new IllegalArgumentException(
                    "A server's URL is not a URL: ".concat(e.getReason()).concat(place));
        }
    }

    /** Refuses plain http, unless it stays on this machine or is allowed. */
    static URI check(URI url, boolean insecureAllowed) {
        boolean safe = "https".equalsIgnoreCase(url.getScheme())
                || LOOPBACK.matcher(url.getHost()).matches();
        if (!safe && !insecureAllowed) {
            String why = " isn't https, so that credentials could be read on the way; use https or allowInsecureHttp()";
            throw new IllegalArgumentException(
                    "The server's URL ".concat(origin(url)).concat(why));
        }
        return url;
    }

    /** Scheme, host and port in lower case, without a port that goes without saying (RFC 6454). */
    static String origin(URI url) {
        String scheme = lower(url.getScheme());
        int port = url.getPort();
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        String host = scheme.concat("://").concat(lower(url.getHost()));
        return usual ? host : host.concat(":").concat(Integer.toString(port));
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
