package dev.sdkpoet.runtime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Date-times of RFC 3339, read leniently where there is one meaning only: lower-case letters, a space for the T, no
 * seconds, an offset without a colon. Done by hand, because {@link java.time.format.DateTimeFormatter} takes longer to
 * get ready than to read a whole page of results.
 */
final class Rfc3339 {
    static final int DATE_LENGTH = 10;
    private static final int MIN_LENGTH = "2015-07-30T20:00Z".length();
    private static final int SECOND = "2015-07-30T20:00:".length();
    private static final int AFTER_SECOND = SECOND + 2;
    private static final int NANO_DIGITS = 9;
    private static final int LEAP_SECOND = 60;
    private static final int SECONDS_OF_DAY = 86_400;

    private Rfc3339() {}

    static @Nullable OffsetDateTime parse(String text) {
        if (text.length() < MIN_LENGTH || "Tt ".indexOf(text.charAt(DATE_LENGTH)) < 0 || text.charAt(13) != ':') {
            return null;
        }
        boolean seconds = text.charAt(SECOND - 1) == ':';
        int offset = seconds ? afterFraction(text) : SECOND - 1;
        LocalDate date = parseDate(text);
        ZoneOffset zone = offset < 0 ? null : parseOffset(text.substring(offset));
        if (date == null || zone == null) {
            return null; // without an offset, which moment it is can't be known
        }
        try {
            LocalTime minute = LocalTime.of(digits(text, 11, 13), digits(text, 14, 16));
            int second = seconds ? digits(text, SECOND, AFTER_SECOND) : 0;
            return at(date, minute, second, seconds ? nanos(text, offset) : 0, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * A moment. A leap second, which only the last minute of a day of UTC can have, is the second before it, as
     * {@link java.time} has it.
     */
    static OffsetDateTime at(LocalDate date, LocalTime minute, int second, int nanos, ZoneOffset zone) {
        OffsetDateTime begin = OffsetDateTime.of(date, minute, zone);
        boolean leap =
                second == LEAP_SECOND && Math.floorMod(begin.toEpochSecond(), SECONDS_OF_DAY) == SECONDS_OF_DAY - 60;
        return begin.withSecond(leap ? second - 1 : second).withNano(nanos);
    }

    /** The date that the first ten characters are. */
    static @Nullable LocalDate parseDate(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        try {
            return LocalDate.of(year(text), digits(text, 5, 7), digits(text, 8, DATE_LENGTH));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(String text) {
        int year = digits(text, 0, 4);
        return year < 0 ? Integer.MIN_VALUE : year; // -1 is also a year, but this one isn't
    }

    /** Where the offset begins, after seconds and their fraction; -1 for a point without digits. */
    private static int afterFraction(String text) {
        int at = AFTER_SECOND;
        if (at >= text.length() || text.charAt(at) != '.' && text.charAt(at) != ',') {
            return at < text.length() ? at : -1;
        }
        at++;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at > AFTER_SECOND + 1 ? at : -1;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = AFTER_SECOND + 1 + i;
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    /** The offset that a text such as {@code Z}, {@code +05:30}, {@code +0530} or {@code +05} is, or null. */
    static @Nullable ZoneOffset parseOffset(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return ZoneOffset.UTC;
        }
        int length = text.length();
        if (length < 3 || text.charAt(0) != '+' && text.charAt(0) != '-') {
            return null;
        }
        int minute = length == 6 && text.charAt(3) == ':' ? 4 : 3;
        int hours = digits(text, 1, 3);
        int minutes = length == 3 ? 0 : digits(text, minute, minute + 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || length != 3 && length != minute + 2) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        try {
            return ZoneOffset.ofTotalSeconds(text.charAt(0) == '-' ? -seconds : seconds);
        } catch (DateTimeException e) {
            return null; // more than 18 hours
        }
    }

    /** Whether a text that could be parsed is what {@link #format} gives for its meaning. */
    static boolean isCanonical(String text) {
        if (text.charAt(DATE_LENGTH) != 'T' || text.charAt(SECOND - 1) != ':' || text.charAt(SECOND) == '6') {
            return false; // with a six, it is a leap second
        }
        int offset = afterFraction(text);
        if (offset > AFTER_SECOND
                && (text.charAt(AFTER_SECOND) != '.'
                        || text.charAt(offset - 1) == '0'
                        || offset - AFTER_SECOND - 1 > NANO_DIGITS)) {
            return false;
        }
        return text.charAt(offset) == 'Z' || text.length() == offset + 6 && !text.endsWith("00:00");
    }

    /** The same moment with an offset that can be written: hours and minutes only. */
    static OffsetDateTime writable(OffsetDateTime value) {
        return value.getOffset().getTotalSeconds() % 60 == 0 ? value : value.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** The shortest form with seconds: {@code 2015-07-30T20:00:00Z}. */
    static String format(OffsetDateTime moment) {
        OffsetDateTime value = writable(moment);
        StringBuilder text = new StringBuilder(35).append(value.toLocalDate()).append('T');
        twoDigits(text, value.getHour()).append(':');
        twoDigits(text, value.getMinute()).append(':');
        twoDigits(text, value.getSecond());
        if (value.getNano() > 0) {
            appendFraction(text.append('.'), value.getNano());
        }
        return text.append(value.getOffset().getId()).toString();
    }

    private static void appendFraction(StringBuilder text, int nanos) {
        String digits = Integer.toString(nanos);
        text.append("0".repeat(NANO_DIGITS - digits.length())).append(digits);
        while (text.charAt(text.length() - 1) == '0') {
            text.setLength(text.length() - 1);
        }
    }

    static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** The number that the digits of a range are, or -1 where there is anything else. */
    static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (i >= text.length() || !isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
