package dev.sdkpoet.model.read.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.spec.HttpMethods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of keywords and the readers say the same. */
class KeywordsTest {
    private static final Path READER = Path.of("src", "main", "java", "dev", "sdkpoet", "model", "read");

    private static final Path SPEC = Path.of("src", "main", "java", "dev", "sdkpoet", "spec");

    /** A read of a member by its name: {@code schema.get("items")}, {@code fields.text(node, "url")}, {@code chain.any("readOnly")}. */
    private static final Pattern READ = Pattern.compile(
            "\\b(?:get|string|text|flag|object|map|objects|list|objectList|texts|first|firstText|any|keyLocation)"
                    + "\\((?:[\\w.]+(?:\\(\\))?, )?\"([$\\w-]+)\"[,)]");

    /** What isn't a keyword: parts of extensions, and the property that holds what a server-sent event is about. */
    private static final Set<String> NO_KEYWORDS = Set.of("values", "value", "pii", "data");

    private static Map<String, String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> sources = new TreeMap<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_keyword_that_a_reader_asks_for_is_known() {
        Set<String> known = Keywords.all().stream().map(Keyword::name).collect(Collectors.toSet());
        Set<String> unknown = new HashSet<>();
        List<String> read = new ArrayList<>();
        sources(READER)
                .forEach((name, source) -> READ.matcher(source)
                        .results()
                        .map(each -> each.group(1))
                        .filter(keyword -> !keyword.startsWith("x-") && !NO_KEYWORDS.contains(keyword))
                        .forEach(keyword -> {
                            read.add(keyword);
                            if (!known.contains(keyword)) {
                                unknown.add(name + " reads " + keyword);
                            }
                        }));
        assertThat(read).hasSizeGreaterThan(100);
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_extension_that_a_reader_of_schemas_names_is_known() {
        List<String> read = sources(READER.resolve("schema")).values().stream()
                .flatMap(source ->
                        Pattern.compile("\"(x-[\\w.-]+)\"").matcher(source).results())
                .map(each -> each.group(1))
                .toList();
        assertThat(read).contains("x-twilio", "x-enum-varnames").noneMatch(Keywords::isUnknownExtension);
        assertThat(Keywords.isUnknownExtension("x-of-nobody")).isTrue();
        assertThat(Keywords.isUnknownExtension("type")).isFalse();
    }

    @Test
    void every_keyword_is_read_by_a_class_that_names_it_or_ignored_on_purpose() {
        Map<String, String> sources = sources(READER);
        sources.putAll(sources(SPEC));
        assertThat(Keywords.all().stream()
                        .filter(keyword -> !keyword.readBy().equals(Keyword.NOTHING))
                        .filter(keyword -> !reads(sources.getOrDefault(keyword.readBy(), ""), keyword))
                        .map(keyword ->
                                keyword.readBy() + " doesn't read " + keyword.name() + " of " + keyword.object())
                        .distinct())
                .isEmpty();
    }

    /** The parts of {@code components} are read by their references, whatever they are called. */
    private static boolean reads(String source, Keyword keyword) {
        boolean isReached = keyword.readBy().equals("ReadContext") && source.contains("\"$ref\"");
        return isReached || source.contains('"' + keyword.name() + '"') || isFlow(source, keyword);
    }

    private static boolean isFlow(String source, Keyword keyword) {
        return keyword.object() == ObjectKind.OAUTH_FLOWS && source.contains("\"flows\"");
    }

    @ParameterizedTest
    @EnumSource
    void every_object_has_fields_in_some_version_and_each_field_once(ObjectKind object) {
        boolean hasFields = object.member() == null && object != ObjectKind.SECURITY_REQUIREMENT;
        assertThat(Keywords.names(object).isEmpty()).isEqualTo(!hasFields);
        for (SpecVersion version : SpecVersion.values()) {
            assertThat(Keywords.all().stream()
                            .filter(keyword -> keyword.object() == object
                                    && keyword.editions().include(version))
                            .map(Keyword::name))
                    .as(version.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_methods_of_a_path_are_its_fields() {
        assertThat(Keywords.names(ObjectKind.PATH_ITEM)).containsAll(HttpMethods.ALL);
    }
}
