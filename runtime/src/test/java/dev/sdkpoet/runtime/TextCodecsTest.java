package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.Fixtures.Everything;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.chrono.HijrahChronology;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TextCodecsTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2015-07-30T20:00:00Z");

    @Test
    void a_date_time_is_read_in_every_form_that_has_one_meaning() {
        for (String text : List.of(
                "2015-07-30T20:00:00Z",
                "2015-07-30t20:00:00z",
                "2015-07-30 20:00:00Z",
                "2015-07-30T20:00Z",
                "2015-07-30T20:00:00.000Z",
                "2015-07-30T20:00:00,0Z",
                "2015-07-30T20:00:00+00:00",
                "2015-07-30T20:00:00-00:00",
                "2015-07-30T20:00:00+0000",
                "2015-07-30T20:00:00+00",
                "Thu, 30 Jul 2015 20:00:00 +0000",
                "Thu, 30 Jul 2015 20:00:00 GMT",
                "thu, 30 JUL 2015 20:00:00 utc",
                "30 Jul 2015 20:00 -0000",
                "2015-07-30T20:00:00.0000000000000Z")) {
            assertThat(time(Codecs.DATE_TIME, text)).as(text).isEqualTo(TIME);
            assertThat(time(Codecs.DATE_TIME_RFC2822, text)).as(text).isEqualTo(TIME);
            assertThat(time(Codecs.DATE_TIME, text).getOffset()).isEqualTo(ZoneOffset.UTC);
        }
        assertThat(time(Codecs.DATE_TIME, "2015-07-30T20:00:00.123456789123+05:30"))
                .isEqualTo(OffsetDateTime.parse("2015-07-30T20:00:00.123456789+05:30"));
        assertThat(time(Codecs.DATE_TIME, "2015-07-30T20:00:00-0730").getOffset())
                .isEqualTo(ZoneOffset.ofHoursMinutes(-7, -30));
        assertThat(time(Codecs.DATE_TIME, "0000-01-01T00:00:00Z").getYear()).isZero();
        assertThat(time(Codecs.DATE_TIME, "Wed, 5 Aug 2015 08:05:09 +0200"))
                .isEqualTo(OffsetDateTime.parse("2015-08-05T08:05:09+02:00"));
    }

    /** As {@code java.time} reads them: there is no 60 in its times. */
    @Test
    void a_leap_second_is_the_second_before_it_and_goes_back_as_it_came() {
        OffsetDateTime before = OffsetDateTime.parse("2016-12-31T23:59:59Z");
        for (String text : List.of(
                "2016-12-31T23:59:60Z",
                "2016-12-31t23:59:60z",
                "2016-12-31T15:59:60-08:00",
                "2017-01-01T05:29:60+05:30",
                "2016-12-31T23:59:60.000Z",
                "Sat, 31 Dec 2016 23:59:60 +0000",
                "31 Dec 2016 18:59:60 -0500")) {
            for (Codec<OffsetDateTime> codec : List.of(Codecs.DATE_TIME, Codecs.DATE_TIME_RFC2822)) {
                assertThat(time(codec, text).toInstant()).as(text).isEqualTo(before.toInstant());
                String json = "[\"" + text + "\"]";
                assertThat(Codecs.list(codec).toJson(Codecs.list(codec).fromJson(json)))
                        .isEqualTo(json);
            }
            String model = "{\"id\":\"a\",\"time\":\"" + text + "\"}";
            assertThat(Everything.of(model).toBuilder().build().toJson()).isEqualTo(model);
        }
        assertThat(time(Codecs.DATE_TIME, "1960-12-31T23:59:60.25Z"))
                .isEqualTo(OffsetDateTime.parse("1960-12-31T23:59:59.25Z"));
    }

    @Test
    void a_date_time_that_is_none_or_has_no_offset_does_not_fit() {
        for (String text : List.of(
                "",
                "2015-07-30",
                "2015-07-30T20:00:00",
                "2015-07-30T20:00",
                "2015-07-30T20:00:00.Z",
                "2015-07-30T20:00:00.5",
                "2015-07-30T24:00:00Z",
                "2015-07-30T23:58:60Z",
                "2015-07-30T23:59:61Z",
                "2015-07-30T23:59:60+01:00",
                "2015-07-31T00:00:60Z",
                "Thu, 30 Jul 2015 23:58:60 +0000",
                "2015-07-30T20:60:00Z",
                "2015-02-29T20:00:00Z",
                "2015-13-01T20:00:00Z",
                "2015-00-01T20:00:00Z",
                "2015-07-30T20:00:00+19:00",
                "2015-07-30T20:00:00+18:01",
                "2015-07-30T20:00:00+05:60",
                "2015-07-30T20:00:00+5:30",
                "2015-07-30T20:00:00+05:3",
                "2015-07-30T20:00:00+05:",
                "2015-07-30T20:00:00 Z",
                "2015-07-30T20:00:00ZZ",
                " 2015-07-30T20:00:00Z",
                "2015-07-30T20:00:00Z ",
                "2015-07-30_20:00:00Z",
                "2015-7-30T20:00:00Z",
                "15-07-30T20:00:00Z",
                "10000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-001-01-01T00:00:00Z",
                "2015-07-30T2\u0660:00:00Z",
                "1438286400",
                "Fri, 30 Jul 2015 20:00:00 +0000",
                "Thu 30 Jul 2015 20:00:00 +0000",
                "Thu, 30 Jul 15 20:00:00 +0000",
                "Thu, 30 Foo 2015 20:00:00 +0000",
                "Thu, 31 Feb 2015 20:00:00 +0000",
                "Thu, 30 Jul 2015 20:00:00 EST",
                "Thu, 30 Jul 2015 20:00:00",
                "Thu, 30 Jul 2015 24:00:00 +0000",
                "Thu, 30 Jul -015 20:00:00 +0000",
                "Thu, 30 Jul 2015 20:00:00 +0000 x",
                "a b c d e",
                "a b c d e f",
                "-- - -- ----- -")) {
            assertMisfit(Codecs.DATE_TIME, text);
            assertMisfit(Codecs.DATE_TIME_RFC2822, text);
        }
    }

    @Test
    void no_text_makes_the_readers_of_times_fail_otherwise() {
        Random random = new Random(7);
        String alphabet = "0123456789-:.,+TtZz JulThu";
        String[] seeds = {"2015-07-30T20:00:00.123+05:30", "Thu, 30 Jul 2015 20:00:00 +0000", "2015-07-30"};
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(seeds[random.nextInt(seeds.length)]);
            for (int change = random.nextInt(4); change >= 0 && text.length() > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            String json = text.toString();
            OffsetDateTime time = Rfc3339.parse(json);
            if (time != null) {
                boolean same = Rfc3339.format(time).equals(json);
                if (same != Rfc3339.isCanonical(json)) {
                    assertThat(Rfc3339.isCanonical(json)).as(json).isEqualTo(same);
                }
            }
            Rfc2822.parse(json);
            if (json.length() == Rfc3339.DATE_LENGTH) {
                LocalDate date = Rfc3339.parseDate(json);
                if (date != null && !date.toString().equals(json)) {
                    assertThat(date).hasToString(json);
                }
            }
        }
    }

    @Test
    void times_are_written_and_read_back() {
        Random random = new Random(8);
        DateTimeFormatter mail = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT);
        for (int i = 0; i < 20_000; i++) {
            int nanos = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000) * (random.nextBoolean() ? 1_000_000 : 1_000);
            OffsetDateTime time = LocalDateTime.ofEpochSecond(
                            random.nextLong() % 60_000_000_000L, nanos, ZoneOffset.UTC)
                    .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60 + 1) * 60));
            String text = Codecs.DATE_TIME.toJson(time);
            assertThat(text).isEqualTo('"' + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) + '"');
            assertThat(Codecs.DATE_TIME.fromJson(text)).isEqualTo(time);

            OffsetDateTime second = time.withNano(0);
            String mailText = Codecs.DATE_TIME_RFC2822.toJson(second);
            assertThat(mailText).isEqualTo('"' + mail.format(second) + '"');
            assertThat(Codecs.DATE_TIME_RFC2822.fromJson(mailText)).isEqualTo(second);
        }
    }

    @Test
    void an_offset_with_seconds_is_written_as_the_same_moment() {
        OffsetDateTime time = TIME.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(3_601));

        assertThat(Codecs.DATE_TIME_RFC2822.toJson(time)).isEqualTo("\"Thu, 30 Jul 2015 20:00:00 +0000\"");
        assertThat(time(Codecs.DATE_TIME, Codecs.DATE_TIME.toJson(time).replace("\"", "")))
                .isEqualTo(time);
    }

    @Test
    void the_machine_has_no_say_in_times() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(Codecs.DATE_TIME_RFC2822.toJson(TIME)).isEqualTo("\"Thu, 30 Jul 2015 20:00:00 +0000\"");
            assertThat(Codecs.DATE_TIME.toJson(TIME)).isEqualTo("\"2015-07-30T20:00:00Z\"");
            assertThat(time(Codecs.DATE_TIME, "Thu, 30 Jul 2015 20:00:00 +0000"))
                    .isEqualTo(TIME);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void dates_are_those_of_rfc_3339() {
        assertThat(Codecs.DATE.fromJson("\"2016-02-29\"")).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(Codecs.DATE.toJson(LocalDate.of(1, 2, 3))).isEqualTo("\"0001-02-03\"");
        for (String text : List.of("2015-02-29", "2015-7-30", "20150730", "2015-07-30T00:00:00Z", "", "2015-07-3x")) {
            assertMisfit(Codecs.DATE, text);
        }
    }

    @Test
    void durations_are_those_without_years_and_months() {
        assertThat(Codecs.DURATION.fromJson("\"PT1H30M\"")).isEqualTo(Duration.ofMinutes(90));
        assertThat(Codecs.DURATION.fromJson("\"P1D\"")).isEqualTo(Duration.ofDays(1));
        assertThat(Codecs.DURATION.fromJson("\"P2W\"")).isEqualTo(Duration.ofDays(14));
        assertThat(Codecs.DURATION.toJson(Duration.ofMillis(1_500))).isEqualTo("\"PT1.5S\"");
        for (String text :
                List.of("P1Y", "P1M", "P1Y2D", "PT", "1h", "", "P99999999999999999999D", "PT9223372036854775807H")) {
            assertMisfit(Codecs.DURATION, text);
        }
    }

    @Test
    void whole_days_of_a_duration_are_days_on_the_wire() {
        Map<Duration, String> texts = new LinkedHashMap<>();
        texts.put(Duration.ZERO, "PT0S");
        texts.put(Duration.ofHours(23), "PT23H");
        texts.put(Duration.ofDays(40), "P40D");
        texts.put(Duration.ofHours(36).plusMillis(11), "P1DT12H0.011S");
        texts.put(Duration.ofMinutes(-90), "-PT1H30M");
        texts.put(Duration.ofHours(-36), "-P1DT12H");
        texts.put(Duration.ofSeconds(-Long.MAX_VALUE), "-P106751991167300DT15H30M7S");
        texts.forEach((duration, text) -> {
            assertThat(Codecs.DURATION.toJson(duration)).isEqualTo('"' + text + '"');
            assertThat(Codecs.DURATION.fromJson('"' + text + '"')).isEqualTo(duration);
        });
    }

    @Test
    void the_longest_duration_has_a_text() {
        assertThat(Codecs.DURATION.toJson(Duration.ofSeconds(Long.MIN_VALUE)))
                .isEqualTo("\"-P106751991167300DT15H30M8S\"");
    }

    @Test
    void a_duration_goes_back_as_it_came() {
        for (String text : List.of("PT960H", "P2W", "P1M", "P1Y2M3DT4H", "PT-90M", "p1d")) {
            String json = "{\"id\":\"1\",\"duration\":\"" + text + "\"}";
            assertThat(Fixtures.Everything.of(json).toBuilder().build().toJson())
                    .isEqualTo(json);
        }
    }

    @Test
    void a_member_takes_years_and_months_too() {
        Fixtures.Everything.Builder builder = Fixtures.Everything.builder().with(Fixtures.Everything.ID, "1");
        Fixtures.Everything months = Durations.set(builder, Fixtures.Everything.DURATION, Period.ofMonths(14))
                .build();
        assertThat(months.toJson()).isEqualTo("{\"id\":\"1\",\"duration\":\"P14M\"}");
        assertThat(months).isEqualTo(Fixtures.Everything.of(months.toJson()));
        assertThatThrownBy(() -> months.value(Fixtures.Everything.DURATION))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("expected a duration of weeks and less");
        Fixtures.Everything days = Durations.set(builder, Fixtures.Everything.DURATION, Period.ofDays(3))
                .build();
        assertThat(days.value(Fixtures.Everything.DURATION)).isEqualTo(Duration.ofDays(3));
        assertThatThrownBy(() -> Durations.text(HijrahChronology.INSTANCE.period(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Not a duration");
    }

    @Test
    void uuids_have_all_their_digits() {
        UUID uuid = UUID.fromString("6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f");

        assertThat(Codecs.UUID.fromJson('"' + uuid.toString() + '"')).isEqualTo(uuid);
        assertThat(Codecs.UUID.fromJson('"' + uuid.toString().toUpperCase(Locale.ROOT) + '"'))
                .isEqualTo(uuid);
        for (String text : List.of(
                "1-1-1-1-1",
                "6f1c2b1e0f3a4c589a3e2f0c4f5d6e7f",
                "6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7g",
                "{6f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f}",
                "",
                "+f1c2b1e-0f3a-4c58-9a3e-2f0c4f5d6e7f",
                "6f1c2b1-e0f3a-4c58-9a3e-2f0c4f5d6e7f0")) {
            assertMisfit(Codecs.UUID, text);
        }
    }

    @Test
    void uris_keep_their_text() {
        assertThat(Codecs.URI.fromJson("\"https://chat.twilio.com/v2?a=%2f&b=\u00e9#c\""))
                .isEqualTo(URI.create("https://chat.twilio.com/v2?a=%2f&b=\u00e9#c"));
        for (String text : List.of("", "a b", "http://[", "%zz", ":")) {
            assertMisfit(Codecs.URI, text);
        }
    }

    @Test
    void bytes_are_read_from_both_alphabets_with_or_without_padding() {
        assertThat(Codecs.BASE64.fromJson("\"aGVsbG8=\"").toByteArray())
                .asString()
                .isEqualTo("hello");
        assertThat(Codecs.BASE64.fromJson("\"aGVsbG8\"").toByteArray())
                .asString()
                .isEqualTo("hello");
        assertThat(Codecs.BASE64.fromJson("\"--__\"").toByteArray()).containsExactly(0xFB, 0xEF, 0xFF);
        assertThat(Codecs.BASE64.fromJson("\"\"").size()).isZero();
        assertThat(Codecs.BASE64.toJson(Bytes.of(new byte[] {(byte) 0xFB, (byte) 0xEF, (byte) 0xFF})))
                .isEqualTo("\"++//\"");
        for (String text : List.of("a", "a=", "aGVsbG8==", "-+", "a b", "\u00e9")) {
            assertMisfit(Codecs.BASE64, text);
        }
    }

    @Test
    void bytes_cannot_be_changed_and_do_not_show_themselves() throws Exception {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toByteArray()[1] = 9;

        assertThat(bytes.toByteArray()).containsExactly(1, 2, 3);
        assertThat(bytes.inputStream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(bytes).hasToString("Bytes[3]").isEqualTo(Bytes.of(new byte[] {1, 2, 3}));
        assertThat(bytes).hasSameHashCodeAs(Bytes.of(new byte[] {1, 2, 3}));
    }

    private static OffsetDateTime time(Codec<OffsetDateTime> codec, String text) {
        return codec.fromJson(JsonValue.of(text));
    }

    private static void assertMisfit(Codec<?> codec, String text) {
        assertThatThrownBy(() -> codec.fromJson(JsonValue.of(text)), text)
                .isInstanceOf(JsonException.class)
                .hasMessageEndingWith(", found another string");
    }
}
