package dev.sdkpoet.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A configuration of OpenAPI Generator's Maven plugin becomes one of sdkpoet's. */
class MigrationTest {
    @Test
    void what_has_a_counterpart_is_set_and_the_rest_is_told() {
        Migration.Result result = Migration.of(
                "pets",
                List.of(
                        setting("generatorName", "java"),
                        setting("inputSpec", "${project.basedir}/pets.yaml"),
                        setting("apiPackage", "com.acme.pets.api"),
                        setting("modelPackage", "com.acme.pets.model"),
                        setting("library", "resttemplate"),
                        setting("modelNameSuffix", "Dto"),
                        setting("skipIfSpecIsUnchanged", "true"),
                        setting("verbose", "true"),
                        setting("addTestCompileSourceRoot", "true"),
                        setting("openapiNormalizer", "", setting("param", "FILTER=tag:a&b")),
                        setting(
                                "configOptions",
                                "",
                                setting("dateLibrary", "java8"),
                                setting("useBeanValidation", "true"),
                                setting("artifactVersion", "2.0.0")),
                        setting("additionalProperties", "", setting("property", "openApiNullable=false"))));
        assertThat(result.execution()).isEqualTo("""
                            <execution>
                              <id>pets</id>
                              <goals>
                                <goal>generate</goal>
                              </goals>
                              <configuration>
                                <input>${project.basedir}/pets.yaml</input>
                                <scope>test</scope>
                                <version>2.0.0</version>
                                <basePackage>com.acme.pets</basePackage>
                                <openapiNormalizer>
                                  <rule>FILTER=tag:a&amp;b</rule>
                                </openapiNormalizer>
                              </configuration>
                            </execution>
                        """);
        assertThat(result.changes())
                .containsExactly(
                        "<library> resttemplate: The client uses the JDK's HTTP client. Implement `HttpTransport` for a different one.",
                        "<modelNameSuffix> Dto: Models have a package of their own.",
                        "<useBeanValidation> true: The server validates. Constraints are in the Javadoc.",
                        "<openapiNormalizer>: add dev.sdkpoet:sdkpoet-openapi-generator to the plugin's <dependencies>.");
    }

    @Test
    void other_generators_stay_where_they_are() {
        Migration.Result result = Migration.of("server", List.of(setting("generatorName", "spring")));
        assertThat(result.execution()).isEmpty();
        assertThat(result.changes())
                .containsExactly(
                        "It generates \"spring\", which stays with OpenAPI Generator: sdkpoet generates Java clients.");
    }

    @Test
    void a_list_may_be_one_text() {
        Migration.Result result = Migration.of(
                "pets",
                List.of(
                        setting("inputSpecFiles", "a.yaml, b.yaml"),
                        setting("additionalProperties", "invokerPackage=com.acme.pets,openApiNullable=true"),
                        setting("openapiNormalizer", "SORT_MODEL_PROPERTIES=true, FILTER=tag:a=b")));
        assertThat(result.execution())
                .contains("<basePackage>com.acme.pets</basePackage>")
                .contains("<file>a.yaml</file>", "<file>b.yaml</file>")
                .contains("<rule>SORT_MODEL_PROPERTIES=true</rule>", "<rule>FILTER=tag:a=b</rule>");
        assertThat(result.changes()).contains("<openApiNullable> true: Absent and null differ without a library.");
    }

    @Test
    void imports_of_APIs_and_models_stay_where_they_can() {
        Migration.Result result = Migration.of(
                "pets",
                List.of(
                        setting("invokerPackage", "com.acme.pets.invoker"),
                        setting("apiPackage", "com.acme.pets.api"),
                        setting("modelPackage", "com.acme.pets.model")));
        assertThat(result.execution()).contains("<basePackage>com.acme.pets</basePackage>");
        assertThat(result.changes())
                .containsExactly(
                        "The client class is in com.acme.pets. The rest of what is in com.acme.pets.invoker has no counterpart.");

        result = Migration.of(
                "pets",
                List.of(
                        setting("apiPackage", "com.acme.pets.api"),
                        setting("modelPackage", "com.acme.pets.api.model")));
        assertThat(result.execution()).contains("<basePackage>com.acme.pets.api</basePackage>");
        assertThat(result.changes())
                .containsExactly(
                        "APIs are in com.acme.pets.api.api and models in com.acme.pets.api.model, below <basePackage>.");
    }

    @Test
    void what_is_sdkpoets_default_is_not_set() {
        Migration.Result result = Migration.of(
                "pets", List.of(setting("generateApiTests", "false"), setting("modelPackage", "com.acme.pets.model")));
        assertThat(result.execution())
                .contains("<basePackage>com.acme.pets</basePackage>")
                .doesNotContain("generateTests");
        assertThat(result.changes())
                .containsExactly(
                        "APIs are in com.acme.pets.api and models in com.acme.pets.model, below <basePackage>.");
    }

    private static Setting setting(String name, String value, Setting... inner) {
        return new Setting(name, value, List.of(inner));
    }
}
