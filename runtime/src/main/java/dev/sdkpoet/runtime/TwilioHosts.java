package dev.sdkpoet.runtime;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's rule for hosts: {@code product.twilio.com}, {@code product.region.twilio.com} or
 * {@code product.edge.region.twilio.com}.
 */
public final class TwilioHosts implements UnaryOperator<URI> {
    private static final String SUFFIX = ".twilio.com";
    private static final String DEFAULT_REGION = "us1";

    private final @Nullable String region;
    private final @Nullable String edge;

    private TwilioHosts(@Nullable String region, @Nullable String edge) {
        this.region = region;
        this.edge = edge;
    }

    /**
     * Sets the region of the servers that a client calls. Without an edge hosts become
     * {@code product.region.twilio.com}.
     *
     * @param builder the client's builder
     * @param region for example {@code au1}
     * @return the builder
     */
    public static <B extends ApiClient.Builder<B>> B region(B builder, String region) {
        builder.settings.hosts = new TwilioHosts(label(region), of(builder.settings).edge);
        return builder;
    }

    /**
     * Sets the edge of the servers that a client calls. Hosts become {@code product.edge.region.twilio.com}, the region
     * being {@code us1} unless set.
     *
     * @param builder the client's builder
     * @param edge for example {@code sydney}
     * @return the builder
     */
    public static <B extends ApiClient.Builder<B>> B edge(B builder, String edge) {
        builder.settings.hosts = new TwilioHosts(of(builder.settings).region, label(edge));
        return builder;
    }

    /**
     * Sets the region and the edge if {@code TWILIO_REGION} and {@code TWILIO_EDGE} are set in the environment.
     *
     * @param builder the client's builder
     */
    public static void fromEnvironment(ApiClient.Builder<?> builder) {
        String region = variable("TWILIO_REGION");
        String edge = variable("TWILIO_EDGE");
        TwilioHosts before = of(builder.settings);
        if (region != null || edge != null) {
            builder.settings.hosts = new TwilioHosts(
                    region == null ? before.region : label(region), edge == null ? before.edge : label(edge));
        }
    }

    private static @Nullable String variable(String name) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static TwilioHosts of(ClientSettings settings) {
        return settings.hosts instanceof TwilioHosts known ? known : new TwilioHosts(null, null);
    }

    /** Checks a region or an edge, which becomes a part of a host name. */
    private static String label(String name) {
        String label = name.strip().toLowerCase(Locale.ROOT);
        boolean allowed = !label.isEmpty() && !label.startsWith("-") && !label.endsWith("-");
        if (!allowed || !label.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
            throw new IllegalArgumentException("A region or an edge consists of letters, digits and hyphens");
        }
        return label;
    }

    /**
     * Puts a region and an edge into the host of a URL, in place of its own; other hosts than Twilio's stay as they
     * are.
     */
    @Override
    public URI apply(URI uri) {
        String host = uri.getHost();
        if (host == null
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
