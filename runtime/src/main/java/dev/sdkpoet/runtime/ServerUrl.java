package dev.sdkpoet.runtime;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The URLs of servers, and their origins, which decide where credentials go. */
final class ServerUrl {
    private ServerUrl() {}

    /** Reads the URL that paths are appended to: absolute, http or https, without query, fragment or user. */
    static URI parse(String url) {
        try {
            String text = url.strip();
            int end = text.length();
            while (end > 0 && text.charAt(end - 1) == '/') {
                end--;
            }
            URI uri = new URI(text.substring(0, end));
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
        boolean safe = "https".equalsIgnoreCase(url.getScheme()) || isLoopback(lower(url.getHost()));
        if (!safe && !insecureAllowed) {
            String why = " isn't https, so that credentials could be read on the way; use https or allowInsecureHttp()";
            throw new IllegalArgumentException(
                    "The server's URL ".concat(origin(url)).concat(why));
        }
        return url;
    }

    /** Of names, only {@code localhost} is this machine for certain; others in that domain are looked up. */
    private static boolean isLoopback(String host) {
        boolean address = host.matches("[0-9.]++|\\[.*+");
        if (!address && !host.endsWith(".localhost")) {
            return host.equals("localhost");
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress(); // the address that the JDK's client connects to
        } catch (UnknownHostException e) {
            return false;
        }
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
