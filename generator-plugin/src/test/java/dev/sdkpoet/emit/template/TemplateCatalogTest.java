package dev.sdkpoet.emit.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.emit.template.view.PackageInfoView;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TemplateCatalogTest {
    private static final String PACKAGE_INFO = "client/package-info.java.mustache";
    private static final PackageInfoView VIEW = new PackageInfoView("com.acme", "Pets & <more>");

    private final Problems problems = new Problems();

    @Test
    void every_built_in_template_passes_the_check() {
        TemplateCatalog.of(BuiltInTemplates.read(), new TreeMap<>(), "", List.of(), problems);

        assertThat(problems.all()).isEmpty();
    }

    @Test
    void every_built_in_template_has_a_view() {
        assertThat(BuiltInTemplates.read().keySet())
                .filteredOn(name -> !name.equals("README.md") && !name.startsWith("runtime/"))
                .allMatch(name -> TemplateView.of(name).isPresent());
    }

    @Test
    void nothing_is_escaped_in_passing() {
        assertThat(render("{{title}} of {{package}}")).isEqualTo("Pets & <more> of com.acme");
    }

    @Test
    void a_file_of_the_same_path_replaces_the_built_in_one() {
        TemplateCatalog catalog = catalog(Map.of(PACKAGE_INFO, "mine\r\n"), List.of());

        assertThat(catalog.render(PACKAGE_INFO, VIEW)).isEqualTo("mine\n");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void an_unknown_field_is_named_with_its_line_and_the_known_ones() {
        catalog(Map.of(PACKAGE_INFO, "package {{package}};\n\n  {{titel}}\n"), List.of());

        assertThat(messages())
                .containsExactly("my/templates/" + PACKAGE_INFO
                        + ":3:3: unknown field \"titel\". Did you mean \"title\"? Known here: package, title.");
    }

    @Test
    void an_unknown_field_is_found_in_a_section_that_no_view_enters() {
        catalog(
                Map.of("docs/api.md.mustache", "{{#operations}}{{#paging}}\n{{itemTyp}}{{/paging}}{{/operations}}"),
                List.of());

        assertThat(messages()).singleElement().asString().contains(":2:1").contains("Did you mean \"itemType\"?");
    }

    @Test
    void an_inner_section_knows_the_fields_of_the_outer_ones_and_not_the_other_way_round() {
        catalog(
                Map.of(
                        "docs/api.md.mustache",
                        "{{#operations}}{{className}}{{^summary}}{{.}}{{/summary}}{{/operations}}{{summary}}"),
                List.of());

        assertThat(messages()).singleElement().asString().contains("unknown field \"summary\"");
    }

    @Test
    void a_template_that_cannot_be_read_is_a_problem() {
        catalog(Map.of(PACKAGE_INFO, "{{#title}}"), List.of());

        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("my/templates/" + PACKAGE_INFO + ": this template can't be read");
    }

    @Test
    void other_delimiters_work() {
        assertThat(render("{{=<% %>=}}<%title%> {{title}}")).isEqualTo("Pets & <more> {{title}}");
    }

    @Test
    void a_template_includes_others_by_name_and_nothing_else() {
        assertThat(render("{{> my/part.mustache}}")).isEqualTo("part of com.acme");
        assertThat(problems.all()).isEmpty();

        catalog(
                Map.of(PACKAGE_INFO, "{{> ../../../etc/passwd}}{{> my/prat.mustache}}", "my/part.mustache", ""),
                List.of());
        assertThat(messages())
                .anyMatch(message -> message.contains("no template \"../../../etc/passwd\""))
                .anyMatch(message -> message.contains("Did you mean \"my/part.mustache\"?"));
    }

    @Test
    void a_template_that_includes_itself_is_a_problem() {
        catalog(Map.of(PACKAGE_INFO, "{{> " + PACKAGE_INFO + "}}"), List.of());

        assertThat(messages()).singleElement().asString().contains("includes itself");
    }

    @Test
    void a_file_that_replaces_nothing_is_a_warning_with_the_nearest_name() {
        catalog(Map.of("docs/apis.md.mustache", "", "pom.xml.mustache", ""), List.of());

        assertThat(messages())
                .hasSize(2)
                .anyMatch(message -> message.contains("The nearest built-in one is \"docs/api.md.mustache\""))
                .anyMatch(message -> message.contains("The nearest built-in one is \"project/pom.xml.mustache\""));
    }

    @Test
    void a_java_file_of_the_runtime_needs_no_built_in_one() {
        catalog(Map.of("runtime/Picture.java", "package dev.sdkpoet.runtime;"), List.of());

        assertThat(messages()).isEmpty();
    }

    @Test
    void a_java_file_of_the_runtime_in_another_package_is_an_error() {
        assertThatThrownBy(() -> catalog(Map.of("runtime/Picture.java", "package com.acme.runtime;"), List.of()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("my/templates/runtime/Picture.java")
                .hasMessageContaining("package dev.sdkpoet.runtime;");
    }

    @Test
    void a_template_of_the_runtime_is_an_error_that_names_the_file_to_write() {
        assertThatThrownBy(() ->
                        catalog(Map.of("runtime/ApiCall.java.mustache", "package {{package}}.runtime;"), List.of()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("my/templates/runtime/ApiCall.java.mustache")
                .hasMessageContaining("Make your change in \"runtime/ApiCall.java\"")
                .hasMessageContaining("sdkpoet:export-templates -Dsdkpoet.only=runtime/ApiCall.java");
    }

    @Test
    void an_extra_template_names_its_output_by_its_view() {
        ExtraTemplate extra = new ExtraTemplate("a.txt", ExtraTemplate.Per.MODEL, "docs/{{className}}.txt", Root.DOCS);
        catalog(Map.of("a.txt", "{{schema}}"), List.of(extra));
        assertThat(problems.all()).isEmpty();

        ExtraTemplate wrong = new ExtraTemplate("a.txt", ExtraTemplate.Per.MODEL, "docs/{{name}}.txt", Root.DOCS);
        catalog(Map.of("a.txt", "x"), List.of(wrong));
        assertThat(messages()).singleElement().asString().startsWith("<extraTemplates>: unknown field \"name\"");
    }

    @Test
    void an_extra_template_that_is_missing_is_an_error() {
        ExtraTemplate extra = new ExtraTemplate("b.txt", ExtraTemplate.Per.CLIENT, "b.txt", Root.PROJECT);

        assertThatThrownBy(() -> catalog(Map.of("a.txt", ""), List.of(extra)))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining("There is no template \"b.txt\"")
                .hasMessageContaining("Did you mean \"a.txt\"?");
    }

    private String render(String text) {
        return catalog(Map.of(PACKAGE_INFO, text, "my/part.mustache", "part of {{package}}"), List.of())
                .render(PACKAGE_INFO, VIEW);
    }

    private TemplateCatalog catalog(Map<String, String> own, List<ExtraTemplate> extras) {
        SortedMap<String, String> builtIn = new TreeMap<>();
        for (String name : List.of(PACKAGE_INFO, "docs/api.md.mustache", "project/pom.xml.mustache")) {
            builtIn.put(name, "");
        }
        return TemplateCatalog.of(builtIn, new TreeMap<>(own), "my/templates", extras, problems);
    }

    private List<String> messages() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
