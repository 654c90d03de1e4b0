package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a server's words before a message has them; {@link ServerWordsTest} has whole calls (C22 to C27). */
class RedactorTest {
    private static final String SECRET = "s3cr3t/Key";

    private static Redactor knowing(String... secrets) {
        Redactor redactor = new Redactor();
        for (String secret : secrets) {
            redactor.add(secret);
        }
        return redactor;
    }

    @Test
    void a_secret_has_a_stand_in_and_the_words_around_it_stay() {
        assertThat(knowing(SECRET, "other").redact("no " + SECRET + ", other or " + SECRET + "!"))
                .isEqualTo("no ***, *** or ***!");
        assertThat(knowing().redact("50%25 of %73")).isEqualTo("50%25 of %73");
        assertThat(knowing(SECRET).redact("50%25 of %73")).isEqualTo("50%25 of %73");
    }

    /** Else each word of a message that has these letters would be gone. */
    @Test
    void what_is_shorter_than_four_characters_is_no_secret() {
        assertThat(knowing("abc").redact("abc")).isEqualTo("abc");
        assertThat(knowing("abcd").redact("abcd")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S3CR3T/kEY",
                "s3cr3t%2fkey",
                "s3cr3t%252FKey",
                "s3cr3t%25252FKey",
                "s3cr3t\\/Key",
                "s3cr3t\\u002FKey",
                "s3cr3t\\\\u002fKey",
                "s3cr3t\\x2fKey",
                "s3cr3t&#47;Key",
                "s3cr3t&#0047Key",
                "s3cr3t&#x2f;Key",
                "s3cr3t&#X2FKey",
                "s3cr3t&amp;#47;Key",
                "s3cr3t~1Key",
                "&#115;3cr3t/Key"
            })
    void a_text_with_a_secret_in_another_spelling_has_nothing_but_the_stand_in(String spelling) {
        assertThat(knowing(SECRET).redact("no " + spelling + "!")).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({"a<b\"c>d, a&lt;b&quot;c&gt;d", "a b+c, a+b%2bc", "a&b=c, a&amp;b=c", "caf\u00e9, caf%C3%A9"})
    void what_html_and_forms_write_otherwise_is_found(String secret, String spelling) {
        assertThat(knowing(secret).redact(spelling)).isEqualTo("***");
    }

    @Test
    void headers_are_secret_by_their_names_and_so_are_their_parts() {
        Redactor redactor = new Redactor();
        redactor.add(Map.of(
                "Cookie", List.of("sid=abcdef; theme=dark; plainword; lastword"),
                "Authorization", List.of("Custom t0k3n"),
                "Accept", List.of("text/html")));
        assertThat(redactor.redact("abcdef dark theme=dark t0k3n plainword lastword"))
                .isEqualTo("*** *** *** *** *** ***");
        assertThat(redactor.redact("Custom text/html theme")).isEqualTo("Custom text/html theme");
        assertThat(redactor.redact("sid=abcdef; theme=dark; plainword; lastword"))
                .isEqualTo("***");
    }

    /** A scheme is a word that a server may use; what follows it isn't. */
    @Test
    void only_the_first_word_of_a_header_for_authorization_is_no_secret() {
        Redactor redactor = new Redactor();
        redactor.add(Map.of(
                "proxy-authorization", List.of("Token first second"),
                "authorization", List.of("alone"),
                "X-Api-Key", List.of("part1 part2")));
        assertThat(redactor.redact("Token second first alone part2 part1")).isEqualTo("Token *** *** *** *** ***");
    }

    @Test
    @SuppressWarnings("OverrideThrowableToString") // what a library may do
    void a_cause_is_measured_without_the_name_of_its_class() {
        Redactor redactor = knowing(SECRET);
        Exception fit = new javax.net.ssl.SSLHandshakeException("x".repeat(200));
        assertThat(redactor.redact(fit)).isSameAs(fit);
        assertThat(redactor.redact(new IOException("x".repeat(201)))).hasMessage("java.io.IOException");
        assertThat(redactor.redact(new IOException("fine") {
                    @Override
                    public String toString() {
                        return "no " + SECRET;
                    }
                }))
                .isExactlyInstanceOf(IOException.class);
    }

    @Test
    void a_line_has_200_characters_at_most() {
        assertThat(knowing().line("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(knowing().line("x".repeat(201))).isEqualTo("x".repeat(197) + "...");
        assertThat(knowing().line("x".repeat(65_536))).hasSize(200);
        assertThat(knowing().line("x".repeat(65_537))).isEqualTo("...");
    }

    @Test
    void what_breaks_lines_or_cannot_be_seen_is_a_space() {
        assertThat(knowing().line(" a\r\n\u2028b\u202e \u0000c\u0085")).isEqualTo("a b c");
    }

    @Test
    void the_id_of_a_request_is_a_line() {
        assertThat(knowing().requestId(Headers.copy(Map.of()))).isNull();
        assertThat(knowing(SECRET).requestId(Headers.copy(Map.of("X-Request-Id", List.of("a\n" + SECRET)))))
                .isEqualTo("a ***");
    }

    @Test
    void a_cause_stays_if_its_words_are_fit_and_else_keeps_its_place_only() {
        Redactor redactor = knowing(SECRET);
        Exception fit = new IOException("fine", new IllegalStateException("fine"));
        assertThat(redactor.redact((Throwable) null)).isNull();
        assertThat(redactor.redact(fit)).isSameAs(fit);

        Exception inner = new IllegalStateException("no " + SECRET);
        assertThat(redactor.redact(new IOException("fine", inner)))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("java.lang.IllegalStateException")
                .hasNoCause()
                .satisfies(stand -> assertThat(stand.getStackTrace()).isEqualTo(inner.getStackTrace()));

        Exception noisy = new IOException("fine");
        noisy.addSuppressed(new IOException(SECRET));
        assertThat(redactor.redact(noisy)).hasMessage("java.io.IOException").hasNoSuppressedExceptions();
    }
}
