package dev.sdkpoet.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.text.FileNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Names of any texts, one a line, are names for javac and for every file system; they differ, whatever the order of the texts. */
public final class NamesFuzz {
    private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9_]{1,120}");
    private static final int MAX_TEXTS = 200;

    private NamesFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        List<String> texts = new String(input, StandardCharsets.UTF_8)
                .lines()
                .distinct()
                .limit(MAX_TEXTS)
                .toList();
        for (String text : texts) {
            for (Words words : List.of(Words.of(text), Words.spelled(text))) {
                check(JavaIdentifiers.member(words));
                check(JavaIdentifiers.constant(words));
                check(JavaIdentifiers.packageSegment(words));
                assertThat(FileNames.complaint(JavaIdentifiers.packageSegment(words)))
                        .isEmpty();
                assertThat(JavaIdentifiers.type(words)).matches(ASCII);
                assertThat(SourceVersion.isIdentifier(JavaIdentifiers.type(words)))
                        .isTrue();
                assertThat(Words.of(JavaIdentifiers.type(words)).words()).isNotEmpty();
            }
        }
        Map<String, String> files = names(texts, NameScope.ignoringCase(new Problems()), JavaIdentifiers::type);
        assertThat(files.values().stream().map(FileNames::fold)).doesNotHaveDuplicates();
        Map<String, String> members = names(texts, NameScope.exact(new Problems()), JavaIdentifiers::member);
        assertThat(members.values()).doesNotHaveDuplicates();

        List<String> backwards = new ArrayList<>(texts);
        Collections.reverse(backwards);
        assertThat(names(backwards, NameScope.ignoringCase(new Problems()), JavaIdentifiers::type))
                .isEqualTo(files);
        assertThat(names(backwards, NameScope.exact(new Problems()), JavaIdentifiers::member))
                .isEqualTo(members);
    }

    private static void check(String name) {
        assertThat(name).matches(ASCII);
        assertThat(SourceVersion.isName(name, SourceVersion.RELEASE_17))
                .as(name)
                .isTrue();
    }

    private static Map<String, String> names(List<String> texts, NameScope scope, Function<Words, String> shape) {
        return scope.allocateUnlocked(
                texts.stream()
                        .map(text -> NameRequest.of(text, 0, text, new SpecLocation("api.yaml", 1, 1, "/" + text)))
                        .collect(Collectors.toList()),
                shape);
    }
}
