package dev.sdkpoet.runtime;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's rule for hosts: {@code product.twilio.com}, {@code product.region.twilio.com} or
 * {@code product.edge.region.twilio.com}.
 */
final class TwilioHosts {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final String SUFFIX = ".twilio.com";
    private static final String DEFAULT_REGION = "us1";

    private TwilioHosts() {}

    /** Checks a region or an edge, which becomes a part of a host name. */
    static String label(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("A region or an edge consists of letters, digits and hyphens");
        }
        return label;
    }

    /**
     * Puts a region and an edge into the host of a URL, in place of its own; other hosts than Twilio's stay as they
     * are.
     */
    static URI route(URI uri, @Nullable String region, @Nullable String edge) {
        String host = uri.getHost();
        if (region == null && edge == null
                || host == null
                || uri.getRawUserInfo() != null
                || !host.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
            return uri;
        }
        List<String> labels =
                List.of(host.substring(0, host.length() - SUFFIX.length()).split("\\."));
        if (labels.size() > 3) {
            return uri;
        }
        String ownEdge = labels.size() == 3 ? labels.get(1) : null;
        String ownRegion = labels.size() > 1 ? labels.get(labels.size() - 1) : null;
        String newEdge = edge != null ? edge : ownEdge;
        String newRegion = region != null ? region : ownRegion;
        if (newEdge != null && newRegion == null) {
            newRegion = DEFAULT_REGION;
        }
        String routed = labels.get(0) + dotted(newEdge) + dotted(newRegion) + SUFFIX;
        String text = uri.toString();
        int start = text.indexOf("//") + 2;
        return URI.create(text.substring(0, start) + routed + text.substring(start + host.length()));
    }

    private static String dotted(@Nullable String label) {
        return label == null ? "" : "." + label;
    }
}
