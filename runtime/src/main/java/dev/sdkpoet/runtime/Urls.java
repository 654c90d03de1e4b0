package dev.sdkpoet.runtime;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What URLs are made of: text in percent-encoding (RFC 3986: UTF-8, upper-case hexadecimal digits; ASCII letters and
 * digits always stay), and the URLs of servers with their origins, which decide where credentials go.
 */
final class Urls {
    /** The unreserved characters of RFC 3986, section 2.3. */
    static final String UNRESERVED = "-._~";

    /**
     * What a form keeps: the {@code application/x-www-form-urlencoded} percent-encode set of the URL standard, and the
     * space, which becomes a plus sign.
     */
    static final String FORM = "*-._ ";

    /** All that a URI may have: for links and templates, whose percent signs and delimiters have a meaning already. */
    static final String LINK = "-._~:/?@!$'()*,;=&+[]%#";

    private static final String HEX = "0123456789ABCDEF";

    private Urls() {}

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

    /**
     * Encodes a text.
     *
     * @param keep the characters that stay as they are, besides letters and digits
     * @throws IllegalArgumentException for a lone surrogate, which has no UTF-8 form
     */
    static String encode(String text, String keep) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int lower = c | 0x20;
            if (c >= '0' && c <= '9' || lower >= 'a' && lower <= 'z' || keep.indexOf(c) >= 0) {
                out.append(c == ' ' ? '+' : (char) c);
            } else {
                escape(c, out);
            }
        }
        return out.toString();
    }

    /** Encodes the value of a parameter, whose name is for the message where it can't be sent. */
    static String encode(String name, String value, String keep) {
        try {
            return encode(value, keep);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The value of ".concat(name).concat(String.valueOf(e.getMessage())));
        }
    }

    /** A parameter as {@code name=value}. */
    static String pair(String name, String value, String keep) {
        return encode(name, keep).concat("=").concat(encode(name, value, keep));
    }

    private static void escape(int codePoint, StringBuilder out) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException(" has half of a surrogate pair, which can't be sent");
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }
}
