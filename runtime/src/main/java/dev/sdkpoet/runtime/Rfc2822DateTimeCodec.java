package dev.sdkpoet.runtime;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Codec of RFC 2822 date-times; also reads RFC 3339 ones. */
final class Rfc2822DateTimeCodec extends TextCodec<OffsetDateTime> {
    Rfc2822DateTimeCodec() {
        super("a date-time such as Wed, 18 Aug 2010 20:01:40 +0000");
    }

    @Override
    @Nullable
    OffsetDateTime parse(String text) {
        OffsetDateTime value = Rfc2822.parse(text);
        return value != null ? value : Rfc3339.parse(text);
    }

    @Override
    String format(OffsetDateTime value) {
        return Rfc2822.format(value);
    }
}
