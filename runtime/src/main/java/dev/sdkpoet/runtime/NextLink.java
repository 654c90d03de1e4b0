package dev.sdkpoet.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.BiFunction;

/**
 * Decides whether a link that a server gave may be followed: only to the origin that the call itself goes to, since the
 * call's credentials go along.
 */
final class NextLink implements BiFunction<URI, HttpSource<?>, URI> {
    private static final int LONGEST = 1 << 16;

    private final String link;

    /** @param link absolute, or relative to the call's own URL */
    private NextLink(String link) {
        this.link = link;
    }

    /** The same call to a link that a response gave, checked when it is made. */
    static <T> ApiCall<T> follow(ApiCall<T> call, String link) {
        CallSettings changed = call.settings.copy();
        changed.link = new NextLink(link);
        return new ApiCall<>(call.source, changed);
    }

    @Override
    public URI apply(URI own, HttpSource<?> source) {
        try {
            return resolved(own, Urls.origin(own), source.client.settings);
        } catch (IllegalArgumentException e) {
            String message = source.operation + ": the link to the next page can't be followed: " + e.getMessage();
            throw new PagingException(new Failure(message, null, 0, Map.of(), "", 0, source.operation));
        }
    }

    /**
     * The link as a URI, its text as the server wrote it but for characters that no URL has.
     *
     * @param own the call's own URL
     * @param allowed the only origin that a link may lead to
     */
    private URI resolved(URI own, String allowed, ClientSettings client) {
        if (link.length() > LONGEST) {
            throw new IllegalArgumentException("it is longer than 65,536 characters");
        }
        if (link.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\')) {
            throw new IllegalArgumentException("it has a character that a URL doesn't allow");
        }
        URI uri = absolute(Urls.encode(link, Urls.LINK), own);
        uri = client.hosts.apply(uri);
        if (uri.getHost() == null
                || uri.getRawUserInfo() != null
                || !Urls.origin(uri).equals(allowed)) {
            throw new IllegalArgumentException("it leads away from " + allowed);
        }
        if (uri.getRawFragment() != null || hasDots(uri.getRawPath())) {
            throw new IllegalArgumentException("it has a fragment or a dot segment");
        }
        return uri;
    }

    /** Resolves as RFC 3986, section 5.2, has it; {@link URI#resolve(URI)} gets a link that is only a query wrong. */
    private static URI absolute(String link, URI own) {
        try {
            if (link.startsWith("?")) {
                String text = own.toString();
                int query = text.indexOf('?');
                return new URI(
                        text.substring(0, query < 0 ? text.length() : query).concat(link));
            }
            URI uri = new URI(link);
            return uri.isAbsolute() ? uri : own.resolve(uri);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it isn't a URL");
        }
    }

    private static boolean hasDots(String path) {
        for (StringTokenizer segments = new StringTokenizer(path, "/"); segments.hasMoreTokens(); ) {
            if (Operation.isDots(segments.nextToken())) {
                return true;
            }
        }
        return false;
    }
}
