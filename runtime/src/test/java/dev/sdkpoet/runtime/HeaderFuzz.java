package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The JDK takes every header that we let pass, its name being the first line of the input; media types and charsets are read. */
public final class HeaderFuzz {
    private HeaderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        String name = line < 0 ? text : text.substring(0, line);
        String value = line < 0 ? "" : text.substring(line + 1);
        if (isTaken(() -> Headers.checkName(name)) && isTaken(() -> Headers.checkValue(name, value))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost/"))
                    .header(name, value)
                    .build();
            assertThat(request.headers().allValues(name)).containsExactly(value);
        }

        String type = Headers.mediaType(value);
        assertThat(type).isEqualTo(type.strip()).isEqualTo(type.toLowerCase(Locale.ROOT));
        assertThat(type.indexOf(';') + type.indexOf(',')).isEqualTo(-2);
        isTaken(() -> Headers.charset(value));
        assertThat(Headers.charset("text/plain; a=\"b\"; Charset=\"utf-8\"")).isEqualTo(StandardCharsets.UTF_8);
    }

    private static boolean isTaken(Runnable check) {
        try {
            check.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
