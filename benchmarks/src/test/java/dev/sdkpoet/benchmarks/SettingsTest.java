package dev.sdkpoet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void what_is_blank_is_not_set() {
        Settings settings = settings("benchmark.before", " ", "benchmark.rounds", "");

        assertThat(settings.before()).isEmpty();
        assertThat(settings.rounds()).isEmpty();
        assertThat(settings.documents()).isEmpty();
    }

    @Test
    void paths_are_relative_to_the_root(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("earlier"));
        String root = folder.resolve("project").toString();

        assertThat(settings("benchmark.root", root, "benchmark.before", "../earlier")
                        .before())
                .contains(folder.resolve("earlier"));
        assertThatThrownBy(() -> settings("benchmark.root", root, "benchmark.before", "earlier")
                        .before())
                .hasMessageContaining("-Dbenchmark.before: " + folder.resolve("project/earlier") + " isn't there. ");
    }

    @Test
    void several_benchmarks_have_commas_between_them() {
        assertThat(settings("benchmark", "compile, json").benchmarks()).containsExactly("compile", "json");
    }

    @Test
    void rounds_are_a_number() {
        assertThat(settings("benchmark.rounds", "9").rounds()).hasValue(9);
        assertThatThrownBy(() -> settings("benchmark.rounds", "many").rounds())
                .hasMessage("-Dbenchmark.rounds=many: this isn't a number from 1 to 9999. Set one, such as 9.");
    }

    @Test
    void a_setting_of_the_build_is_required() {
        assertThatThrownBy(() -> settings().generator()).hasMessageStartingWith("-Dbenchmark.generator isn't set. ");
    }

    @Test
    void all_benchmarks_or_some_run_in_their_order() {
        assertThat(Benchmarks.chosen(List.of("all")))
                .extracting(Benchmark::name)
                .containsExactly("generation", "compile", "first-call", "json");
        assertThat(Benchmarks.chosen(List.of("json", "compile")))
                .extracting(Benchmark::name)
                .containsExactly("compile", "json");
    }

    @Test
    void an_unknown_benchmark_is_an_error_that_names_the_known_ones() {
        assertThatThrownBy(() -> Benchmarks.chosen(List.of("speed")))
                .hasMessage(
                        "-Dbenchmark=speed: there is no such benchmark. Choose from generation, compile, first-call, json"
                                + " and all.");
    }

    private static Settings settings(String... pairs) {
        Properties properties = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.setProperty(pairs[i], pairs[i + 1]);
        }
        return new Settings(properties);
    }
}
