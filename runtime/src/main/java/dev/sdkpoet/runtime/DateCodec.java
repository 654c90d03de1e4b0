package dev.sdkpoet.runtime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Codec of RFC 3339 dates. */
final class DateCodec extends TextCodec<LocalDate> {
    DateCodec() {
        super("a date such as 2015-07-30");
    }

    @Override
    @Nullable
    LocalDate parse(String text) {
        return text.length() == Rfc3339.DATE_LENGTH ? Rfc3339.parseDate(text) : null;
    }

    @Override
    boolean isExact(LocalDate value, String text) {
        return true;
    }

    @Override
    String format(LocalDate value) {
        return value.toString();
    }
}
