package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which link of a {@code Link} header leads to the next page (C36). */
class LinkHeaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            <a>; rel=next | a
            <a>; rel="next" | a
            <a>;rel=next;title=x | a
            <a>;REL="Next" | a
            < a >; rel = next | a
            <a>; rel="prev next" | a
            <a>; rel="prev\tnext" | a
            <>; rel=next | ``
            <a>; title="\\"; rel=next"; rel=prev | none
            <a>; title="\\\\"; rel=next | a
            <a>; title=\\; rel=next | a
            <a>; title=\\"; rel=next" | none
            <a>; title="b, <c>; rel=next" | none
            <a>; title="b; c"; rel=next | a
            <a>; rel=prev; rel=next | a
            <a>; rel=next; rel=prev | a
            <a>; rel=nextish | none
            <a>; rel="nextish" | none
            <a>; xrel=next | none
            <a>; rel | none
            <a>; =next | none
            <a>; title="rel=next" | none
            <a>; rel=prev, <b>; rel=next | b
            <a>, <b>; rel=next | b
            <a>; rel=next, <b>; rel=next | a
            <a>;; rel=next | a
            <a> x; rel=next | a
            <a; rel=next | none
            <a; rel=x, <b>; rel=next | a; rel=x, <b
            >; rel=next | none
            >, <a>; rel=next | a
            a; rel=next | none
            <a> | none
            `` | none
            """)
    void the_first_link_with_the_relation_counts(String header, @Nullable String expected) {
        assertThat(LinkHeader.next(List.of(header))).isEqualTo(expected);
    }

    @Test
    void it_may_stand_in_any_of_several_headers() {
        assertThat(LinkHeader.next(List.of())).isNull();
        assertThat(LinkHeader.next(List.of("", "<a>; rel=prev", "<b>; rel=next", "<c>; rel=next")))
                .isEqualTo("b");
    }
}
