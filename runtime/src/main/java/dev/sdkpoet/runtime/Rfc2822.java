package dev.sdkpoet.runtime;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Date-times of RFC 2822 section 3.3, in English whatever the machine's language is. */
final class Rfc2822 {
    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private Rfc2822() {}

    /** Reads {@code [day-name,] day month year hour:minute[:second] zone}. */
    static @Nullable OffsetDateTime parse(String text) {
        StringTokenizer words = new StringTokenizer(text, " ");
        int count = words.countTokens();
        if (count != 5 && count != 6) {
            return null;
        }
        String dayName = count == 6 ? words.nextToken() : null;
        OffsetDateTime value =
                parse(words.nextToken(), words.nextToken(), words.nextToken(), words.nextToken(), words.nextToken());
        if (value == null || dayName == null) {
            return value;
        }
        boolean right = dayName.length() == 4
                && dayName.charAt(3) == ','
                && index(DAYS, dayName.substring(0, 3)) == value.getDayOfWeek().getValue();
        return right ? value : null;
    }

    private static @Nullable OffsetDateTime parse(String day, String month, String year, String time, String zone) {
        ZoneOffset offset = isUniversal(zone) ? ZoneOffset.UTC : Rfc3339.parseOffset(zone);
        boolean seconds = time.length() == 8;
        boolean wellFormed = day.length() <= 2
                && year.length() == 4
                && (seconds ? time.charAt(5) == ':' : time.length() == 5)
                && time.charAt(2) == ':';
        if (offset == null || !wellFormed) {
            return null;
        }
        int dayOfMonth = Rfc3339.digits(day, 0, day.length());
        int yearNumber = Rfc3339.digits(year, 0, 4);
        int hour = Rfc3339.digits(time, 0, 2);
        int minute = Rfc3339.digits(time, 3, 5);
        int second = seconds ? Rfc3339.digits(time, 6, 8) : 0;
        if (yearNumber < 0) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(yearNumber, index(MONTHS, month), dayOfMonth);
            return Rfc3339.at(date, LocalTime.of(hour, minute), second, 0, offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isUniversal(String zone) {
        return zone.equalsIgnoreCase("GMT") || zone.equalsIgnoreCase("UT") || zone.equalsIgnoreCase("UTC");
    }

    /** Which of the names it is, from 1; 0 for none. */
    private static int index(String names, String name) {
        for (int i = 0; name.length() == 3 && i < names.length(); i += 3) {
            if (names.regionMatches(true, i, name, 0, 3)) {
                return i / 3 + 1;
            }
        }
        return 0;
    }

    private static String name(String names, int index) {
        return names.substring(3 * index - 3, 3 * index);
    }

    /** {@code Wed, 18 Aug 2010 20:01:40 +0000}. Its resolution is the second and, in offsets, the minute. */
    static String format(OffsetDateTime value) {
        OffsetDateTime time = Rfc3339.writable(value);
        int minutes = time.getOffset().getTotalSeconds() / 60;
        StringBuilder text = new StringBuilder(31);
        text.append(name(DAYS, time.getDayOfWeek().getValue())).append(", ");
        Rfc3339.twoDigits(text, time.getDayOfMonth()).append(' ');
        text.append(name(MONTHS, time.getMonthValue())).append(' ');
        text.append(
                        time.toLocalDate().toString(),
                        0,
                        time.toLocalDate().toString().indexOf('-', 1))
                .append(' ');
        Rfc3339.twoDigits(text, time.getHour()).append(':');
        Rfc3339.twoDigits(text, time.getMinute()).append(':');
        Rfc3339.twoDigits(text, time.getSecond()).append(' ');
        text.append(minutes < 0 ? '-' : '+');
        Rfc3339.twoDigits(text, Math.abs(minutes) / 60);
        return Rfc3339.twoDigits(text, Math.abs(minutes) % 60).toString();
    }
}
