package dev.sdkpoet.runtime;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Codec of RFC 3339 date-times; also reads RFC 2822 ones. */
final class DateTimeCodec extends TextCodec<OffsetDateTime> {
    DateTimeCodec() {
        super("a date-time with an offset, such as 2015-07-30T20:00:00Z");
    }

    @Override
    @Nullable
    OffsetDateTime parse(String text) {
        OffsetDateTime value = Rfc3339.parse(text);
        return value != null ? value : Rfc2822.parse(text);
    }

    @Override
    boolean isExact(OffsetDateTime value, String text) {
        return Rfc3339.isCanonical(text);
    }

    @Override
    String format(OffsetDateTime value) {
        return Rfc3339.format(value);
    }
}
