package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "swagger: '2.0', SWAGGER_2_0",
        "openapi: 3.0.0, OPENAPI_3_0",
        "openapi: 3.0.4, OPENAPI_3_0",
        "openapi: 3.0.0-rc2, OPENAPI_3_0",
        "openapi: '3.0', OPENAPI_3_0",
        "openapi: 3.1.0, OPENAPI_3_1",
        "openapi: 3.1.1, OPENAPI_3_1"
    })
    void a_supported_version_is_recognized(String text, Dialect dialect) {
        Loading loading = Loading.in(directory).file("a.yaml", text);

        assertThat(loading.document("a.yaml").dialect()).isEqualTo(dialect);
        assertThat(loading.problems("a.yaml")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "swagger: 2.0, SWAGGER_2_0, The version is a number. Write it as a text: \"2.0\".",
        "swagger: 2, SWAGGER_2_0, The version is a number. Write it as a text: \"2.0\".",
        "openapi: 3.0, OPENAPI_3_0, The version is a number. Write it as a text: \"3.0.3\".",
        "openapi: 3.1, OPENAPI_3_1, The version is a number. Write it as a text: \"3.1.0\".",
        "openapi: 3.2.0, OPENAPI_3_1, OpenAPI 3.2 is read as 3.1; what is new in it is ignored where a warning says so."
    })
    void an_unusual_version_is_a_warning(String text, Dialect dialect, String warning) {
        Loading loading = Loading.in(directory).file("a.yaml", text);

        assertThat(loading.document("a.yaml").dialect()).isEqualTo(dialect);
        assertThat(loading.problems("a.yaml"))
                .singleElement()
                .asString()
                .startsWith("WARNING a.yaml:1:10")
                .contains(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi: 9.9.9", "openapi: 3.00.1", "openapi: 3", "openapi: 4.0.0", "openapi: 2.0", "swagger: 1.2",
                "swagger: 3.0.0", "openapi: ''", "openapi: true", "openapi: {a: b}", "openapi: ~", "openapi: [3.0.3]"
            })
    void any_other_version_is_an_error_that_lists_the_supported_ones(String text) {
        assertThat(Loading.in(directory).problemsOf("a.yaml", text))
                .singleElement()
                .asString()
                .startsWith("ERROR a.yaml:1:10 #/")
                .endsWith("isn't supported. Supported are swagger: \"2.0\", openapi: 3.0.x and openapi: 3.1.x.");
    }

    @Test
    void a_dialect_reads_as_its_name() {
        assertThat(Dialect.values())
                .extracting(Dialect::toString)
                .containsExactly("Swagger 2.0", "OpenAPI 3.0", "OpenAPI 3.1");
    }
}
