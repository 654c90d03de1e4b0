package dev.sdkpoet.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** The codecs of types that are strings in a certain form. */
public final class TextCodecs {
    /** ISO 8601 durations of days and less. */
    public static final Codec<Duration> DURATION = new DurationCodec();
    /** UUIDs. */
    public static final Codec<UUID> UUID = new UuidCodec();
    /** URIs. */
    public static final Codec<URI> URI = new UriCodec();

    private TextCodecs() {}
}
