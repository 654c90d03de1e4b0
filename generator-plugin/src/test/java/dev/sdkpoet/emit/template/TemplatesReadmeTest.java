package dev.sdkpoet.emit.template;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code templates/README.md} lists every template and every field of every view, and nothing else. */
class TemplatesReadmeTest {
    private static final String README = requireNonNull(BuiltInTemplates.read().get("README.md"));

    @Test
    void it_lists_the_templates_with_their_views() {
        Set<String> expected = new TreeSet<>();
        for (String name : BuiltInTemplates.read().keySet()) {
            TemplateView.of(name).ifPresent(view -> {
                String listed = name.replaceFirst("^(testing|fake)/.*", "$1/*.java.mustache");
                expected.add(listed + " " + view.getSimpleName());
            });
        }

        Set<String> actual = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([^`]+\\.mustache)` \\| .* \\| \\[(\\w+)]")
                .matcher(README);
        while (row.find()) {
            actual.add(row.group(1) + " " + row.group(2));
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void it_lists_the_fields_of_every_view() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        Set<Class<?>> views = new LinkedHashSet<>();
        BuiltInTemplates.read().keySet().forEach(name -> TemplateView.of(name).ifPresent(view -> collect(view, views)));
        views.forEach(view -> expected.put(view.getSimpleName(), fields(view)));

        assertThat(documented()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void it_says_of_each_field_what_the_view_says() throws IOException {
        List<String> differences = new ArrayList<>();
        Set<Class<?>> views = new LinkedHashSet<>();
        BuiltInTemplates.read().keySet().forEach(name -> TemplateView.of(name).ifPresent(view -> collect(view, views)));
        for (Class<?> view : views) {
            Map<String, String> said = meanings(view.getSimpleName());
            Map<String, String> javadoc = javadoc(view);
            said.forEach((field, meaning) -> {
                if (!meaning.equals(javadoc.getOrDefault(field, ""))) {
                    differences.add(view.getSimpleName() + "." + field + ": \"" + meaning + "\", but in the Javadoc \""
                            + javadoc.get(field) + "\"");
                }
            });
        }
        assertThat(views).hasSizeGreaterThan(20);
        assertThat(differences).isEmpty();
    }

    /** What a section of the README says of each field. */
    private static Map<String, String> meanings(String view) {
        Map<String, String> meanings = new LinkedHashMap<>();
        String section =
                README.substring(README.indexOf("### " + view + "\n") + 4).split("(?m)^###? ")[0];
        Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]* \\| (.*?) ?\\|$")
                .matcher(section)
                .results()
                .forEach(row -> meanings.put(row.group(1), row.group(2).strip()));
        return meanings;
    }

    /** What the Javadoc of a record says of each field, as Markdown. */
    private static Map<String, String> javadoc(Class<?> view) throws IOException {
        Class<?> outermost = view.getDeclaringClass() == null ? view : view.getDeclaringClass();
        String source =
                Files.readString(Path.of("src/main/java", outermost.getName().replace('.', '/') + ".java"));
        String before = source.substring(0, source.indexOf("record " + view.getSimpleName() + "("));
        Map<String, String> javadoc = new LinkedHashMap<>();
        if (before.strip().endsWith("*/\npublic") || before.strip().endsWith("*/\n    public")) {
            String comment = before.substring(before.lastIndexOf("/**"), before.lastIndexOf("*/"));
            String text = comment.replaceAll("\\s*\\n\\s*\\* ?", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
            for (String tag : text.split("@param ")) {
                String[] parts = tag.strip().split(" ", 2);
                javadoc.put(parts[0].replaceFirst("_$", ""), parts[parts.length - 1]);
            }
        }
        return javadoc;
    }

    private static void collect(Class<?> view, Set<Class<?>> views) {
        if (views.add(view)) {
            for (RecordComponent field : view.getRecordComponents()) {
                ViewFields.sectionView(field).ifPresent(inner -> collect(inner, views));
            }
        }
    }

    private static List<String> fields(Class<?> view) {
        return Stream.of(view.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.endsWith("_") ? name.substring(0, name.length() - 1) : name)
                .toList();
    }

    private static Map<String, List<String>> documented() {
        Map<String, List<String>> documented = new LinkedHashMap<>();
        for (String section : README.substring(README.indexOf("## Views")).split("(?m)^### ")) {
            List<String> fields = Pattern.compile("(?m)^\\| `(\\w+)` \\|")
                    .matcher(section)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            if (!fields.isEmpty()) {
                documented.put(section.lines().findFirst().orElseThrow(), fields);
            }
        }
        return documented;
    }
}
