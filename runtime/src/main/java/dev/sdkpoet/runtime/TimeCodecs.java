package dev.sdkpoet.runtime;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The codecs of dates and times. */
public final class TimeCodecs {
    /** RFC 3339 dates. */
    public static final Codec<LocalDate> DATE = new DateCodec();
    /** RFC 3339 date-times; also reads RFC 2822 ones. */
    public static final Codec<OffsetDateTime> DATE_TIME = new DateTimeCodec();
    /** RFC 2822 date-times; also reads RFC 3339 ones. */
    public static final Codec<OffsetDateTime> DATE_TIME_RFC2822 = new Rfc2822DateTimeCodec();

    private TimeCodecs() {}
}
