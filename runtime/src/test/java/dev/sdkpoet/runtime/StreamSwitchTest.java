package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a body says about being answered with a stream. */
class StreamSwitchTest {
    private static String sent(@Nullable RequestBody body) throws IOException {
        try (InputStream in = Objects.requireNonNull(body).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_body_that_needs_no_change_is_sent_as_it_is() throws IOException {
        for (String text :
                new String[] {"{ \"a\" : 1 }", "{ \"stream\" : false }", "{ \"stream\" : \"true\" }", "[ ]"}) {
            assertThat(sent(StreamSwitch.off(RequestBody.of(text), "stream"))).isEqualTo(text);
        }
        for (String text : new String[] {"{ \"stream\" : true }", "[ ]"}) {
            assertThat(sent(StreamSwitch.on(RequestBody.of(text), "stream"))).isEqualTo(text);
        }
    }

    @Test
    void a_body_asks_or_does_not() throws IOException {
        assertThat(sent(StreamSwitch.off(RequestBody.of("{ \"stream\" : true }"), "stream")))
                .isEqualTo("{\"stream\":false}");
        assertThat(sent(StreamSwitch.on(RequestBody.of("{ \"stream\" : false }"), "stream")))
                .isEqualTo("{\"stream\":true}");
        assertThat(sent(StreamSwitch.on(RequestBody.of("{}"), "settings", "stream")))
                .isEqualTo("{\"settings\":{\"stream\":true}}");
    }

    @Test
    void only_an_optional_body_is_made() throws IOException {
        assertThat(StreamSwitch.on(null, "stream")).isNull();
        assertThat(StreamSwitch.off(null, "stream")).isNull();
        assertThat(sent(StreamSwitch.onOptional("application/json", null, "stream")))
                .isEqualTo("{\"stream\":true}");
        assertThat(sent(StreamSwitch.onOptional("application/json", RequestBody.of("{\"a\":1}"), "stream")))
                .isEqualTo("{\"a\":1,\"stream\":true}");
    }
}
