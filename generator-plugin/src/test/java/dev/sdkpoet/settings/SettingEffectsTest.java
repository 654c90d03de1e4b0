package dev.sdkpoet.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.output.Layout;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SettingEffectsTest {
    private static final String USELESS = "It has no effect: ";

    @Test
    void what_makes_no_difference_is_refused() {
        check("<wholeRuntime>: " + USELESS, settings -> {
            settings.wholeRuntime = true;
            settings.runtime = "library";
        });
        check("<scope>: " + USELESS, settings -> {
            settings.scope = "test";
            settings.layout = "project";
        });
        check("<testOutputDirectory>: " + USELESS + "there are no tests", settings -> {
            settings.own(Set.of("testOutputDirectory"));
        });
        check("<testOutputDirectory>: " + USELESS + "with layout=project", settings -> {
            settings.own(Set.of("testOutputDirectory"));
            settings.generateTests = true;
            settings.layout = "project";
        });
        check("<wholeReadme>: " + USELESS + "it is about documentation", settings -> {
            settings.own(Set.of("wholeReadme"));
        });
        check("<license>: " + USELESS, settings -> {
            settings.own(Set.of("license"));
        });
        check("<extraTemplates>: " + USELESS, settings -> {
            ExtraTemplateParameter extra = new ExtraTemplateParameter();
            extra.template = "overview.mustache";
            extra.output = "overview.txt";
            settings.extraTemplates = List.of(extra);
            settings.own(Set.of("extraTemplates"));
        });
    }

    @Test
    void what_contradicts_itself_is_refused() {
        check("<jackson>: A version of Jackson is named twice.", settings -> {
            settings.jackson = "2,3,2";
        });
        check("<documents>: <input> is also set. Leave one of the two out", settings -> {
            DocumentParameter document = new DocumentParameter();
            document.name = "v1";
            document.file = settings.input;
            settings.documents = List.of(document);
        });
    }

    @Test
    void a_license_header_is_the_text_of_a_file_or_stands_in_the_pom() {
        check("<licenseHeaderFile>: <licenseHeader> already has a text.", settings -> {
            settings.licenseHeader = "Copyright";
            settings.licenseHeaderFile = new File("pom.xml");
        });
        check("none.txt: The file doesn't exist.", settings -> settings.licenseHeaderFile = new File("none.txt"));
        check("src: This is a directory.", settings -> settings.licenseHeaderFile = new File("src"));
    }

    @Test
    void everything_is_told_at_once() {
        Consumer<GenerateSettings> wrong = settings -> {
            settings.failOn = "never";
            settings.runtime = "none";
            settings.jackson = "1";
            settings.basePackage = "com.class";
            settings.openapiNormalizer = List.of("FILTER");
            settings.own(Set.of("license"));
        };
        for (String each : List.of(
                "<failOn>: ",
                "<runtime>: ",
                "<jackson>: ",
                "<basePackage>: ",
                "<openapiNormalizer>: ",
                "<license>: ")) {
            check(each, wrong);
        }
    }

    @Test
    void templates_that_cant_be_found_are_one_error() {
        GenerateSettings settings = settings();
        settings.templateDirectory = "com.acme:templates:1.0";
        ExtraTemplateParameter extra = new ExtraTemplateParameter();
        extra.template = "overview.mustache";
        extra.output = "overview.txt";
        settings.extraTemplates = List.of(extra);

        assertThatThrownBy(() ->
                        settings.request(Layout.SOURCES).output(Path.of("out")).build())
                .hasMessageContaining("<templateDirectory>: ")
                .hasMessageNotContaining("<extraTemplates>");
    }

    private static GenerateSettings settings() {
        GenerateSettings settings = new GenerateSettings(new ProjectContext(Path.of(""), null));
        settings.input = "pets.yaml";
        settings.basePackage = "com.acme.pets";
        settings.templateDirectory = "src";
        return settings;
    }

    private static void check(String message, Consumer<GenerateSettings> change) {
        GenerateSettings settings = settings();
        change.accept(settings);
        Layout layout = settings.layout();

        assertThatThrownBy(() -> settings.request(layout).output(Path.of("out")).build())
                .hasMessageContaining(message);
    }
}
