package dev.sdkpoet.runtime;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Codec of RFC 3339 date-times as moments. An offset that isn't that of UTC is kept until another value is set. */
final class InstantCodec extends TextCodec<Instant> {
    InstantCodec() {
        super("a date-time with an offset, such as 2015-07-30T20:00:00Z");
    }

    @Override
    @Nullable
    Instant parse(String text) {
        OffsetDateTime value = Rfc3339.parse(text);
        return value == null ? null : value.toInstant();
    }

    @Override
    boolean isExact(Instant value, String text) {
        return text.endsWith("Z") && Rfc3339.isCanonical(text);
    }

    @Override
    String format(Instant value) {
        return Rfc3339.format(value.atOffset(ZoneOffset.UTC));
    }
}
