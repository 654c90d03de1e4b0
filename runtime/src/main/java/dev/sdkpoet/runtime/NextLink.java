package dev.sdkpoet.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Decides whether a link that a server gave may be followed: only to the origin that the call itself goes to, since the
 * call's credentials go along.
 */
final class NextLink {
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?i).*/(?:\\.|%2e){1,2}(?:[/;].*)?");
    private static final Pattern UNSENDABLE = Pattern.compile("[\\x00-\\x20\\x7f\\\\]");

    private NextLink() {}

    /**
     * The link as a URI, its text as the server wrote it but for characters that no URL has.
     *
     * @param link absolute, or relative to the call's own URL
     * @param own the call's own URL
     * @param allowed the only origin that a link may lead to
     */
    static URI resolve(String link, URI own, String allowed, ClientSettings client) {
        if (UNSENDABLE.matcher(link).find()) {
            throw new IllegalArgumentException("it has a character that a URL doesn't allow");
        }
        URI uri = absolute(Percent.encode(link, Percent.LINK), own);
        uri = TwilioHosts.route(uri, client.region, client.edge);
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || !ServerUrl.origin(uri).equals(allowed)) {
            throw new IllegalArgumentException("it leads away from " + allowed);
        }
        String path = uri.getRawPath();
        if (uri.getRawFragment() != null
                || path != null && DOT_SEGMENT.matcher(path).matches()) {
            throw new IllegalArgumentException("it has a fragment or a dot segment");
        }
        return uri;
    }

    /** Resolves as RFC 3986, section 5.2, has it; {@link URI#resolve(URI)} gets a link that is only a query wrong. */
    private static URI absolute(String link, URI own) {
        try {
            if (link.startsWith("?")) {
                return new URI(own.toString().split("\\?", 2)[0] + link);
            }
            URI uri = new URI(link);
            return uri.isAbsolute() ? uri : own.resolve(uri);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it isn't a URL");
        }
    }
}
