package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The link to the next page is the first with that relation, whatever else a header says: each three lines of the input are the
 * address, the title and the relations of a link. Any text at all is read, too.
 */
public final class LinkFuzz {
    private static final int MAX_LINKS = 50;

    private LinkFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        String any = LinkHeader.next(List.of(text));
        if (any != null) {
            assertThat(text.toLowerCase(Locale.ROOT)).contains("<", any.toLowerCase(Locale.ROOT), ">", "rel", "next");
        }

        String[] lines = text.split("\n", -1);
        List<String> links = new ArrayList<>();
        String expected = null;
        for (int i = 0; i + 2 < lines.length && links.size() < MAX_LINKS; i += 3) {
            String address = lines[i].replaceAll("[<>]", "");
            String title = lines[i + 1].replaceAll("[\"\\\\]", "");
            String relations = lines[i + 2].replaceAll("[^A-Za-z ]", "");
            links.add("<" + address + ">; title=\"" + title + "\"; rel=\"" + relations + "\"");
            boolean isNext = Arrays.stream(relations.split(" ")).anyMatch("next"::equalsIgnoreCase);
            expected = expected == null && isNext ? address.strip() : expected;
        }
        check(links, expected);
        check(List.of(String.join(", ", links)), expected);
    }

    private static void check(List<String> headers, @Nullable String expected) {
        assertThat(LinkHeader.next(headers)).as("%s", headers).isEqualTo(expected);
    }
}
