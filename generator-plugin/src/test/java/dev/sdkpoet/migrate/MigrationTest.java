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
                                <modelSuffix>Dto</modelSuffix>
                                <scope>test</scope>
                                <beanValidation>true</beanValidation>
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
    void imports_of_apis_and_models_stay_where_they_can() {
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
                        "<apiPackage> com.acme.pets.api is com.acme.pets.api.api: the client class has its own package.");

        result = Migration.of(
                "pets",
                List.of(
                        setting("invokerPackage", "com.acme.pets"),
                        setting("apiPackage", "com.acme.rest"),
                        setting("modelPackage", "com.acme.dto")));
        assertThat(result.execution())
                .contains(
                        "<basePackage>com.acme.pets</basePackage>",
                        "<apiPackage>com.acme.rest</apiPackage>",
                        "<modelPackage>com.acme.dto</modelPackage>");
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void mappings_of_types_are_types_with_codecs_to_write() {
        Migration.Result result = Migration.of(
                "pets",
                List.of(
                        setting("schemaMappings", "", setting("mapping", "Problem=com.acme.Problem")),
                        setting("typeMappings", "OffsetDateTime=Instant,string+money=Money,array=Set"),
                        setting("importMappings", "Money=com.acme.Money,java.time.OffsetDateTime=java.time.Instant")));
        assertThat(result.execution().replaceAll("\\s+", ""))
                .contains(
                        "<type><schema>Problem</schema><java>com.acme.Problem</java><codec>com.acme.ProblemCodec</codec></type>",
                        "<type><format>date-time</format><java>java.time.Instant</java></type>",
                        "<type><format>money</format><java>com.acme.Money</java><codec>com.acme.MoneyCodec</codec></type>");
        assertThat(result.changes())
                .containsExactly(
                        "<typeMappings> array=Set: write a <type> of <types> for the schema or format that you mean.",
                        "<types>: write com.acme.ProblemCodec, which extends ValueCodec of the runtime, for com.acme.Problem.",
                        "<types>: write com.acme.MoneyCodec, which extends ValueCodec of the runtime, for com.acme.Money.");
    }

    @Test
    void annotations_of_models_are_those_of_all_schemas() {
        Migration.Result result = Migration.of(
                "pets",
                List.of(setting(
                        "configOptions",
                        "",
                        setting("additionalModelTypeAnnotations", "@com.acme.A(\"x y\") @com.acme.B;@com.acme.C"))));
        assertThat(result.execution().replaceAll("\\s+", ""))
                .contains(
                        "<annotation><schema>*</schema><java>@com.acme.A(&quot;xy&quot;)</java></annotation>",
                        "<annotation><schema>*</schema><java>@com.acme.B</java></annotation>",
                        "<annotation><schema>*</schema><java>@com.acme.C</java></annotation>");
    }

    @Test
    void mappings_of_names_are_renames() {
        Migration.Result result = Migration.of(
                "pets",
                List.of(
                        setting("modelNameMappings", "", setting("mapping", "Pet=Animal")),
                        setting("nameMappings", "kind=species,Pet.age=years"),
                        setting("enumNameMappings", "in-progress=RUNNING"),
                        setting("operationIdNameMappings", "listPets=search"),
                        setting("parameterNameMappings", "limit=max")));
        assertThat(result.execution().replaceAll("\\s+", ""))
                .contains(
                        "<rename><schema>Pet</schema><to>Animal</to></rename>",
                        "<rename><property>*.kind</property><to>species</to></rename>",
                        "<rename><property>Pet.age</property><to>years</to></rename>",
                        "<rename><enumConstant>*.in-progress</enumConstant><to>RUNNING</to></rename>",
                        "<rename><operation>listPets</operation><to>search</to></rename>",
                        "<rename><parameter>*.limit</parameter><to>max</to></rename>");
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void what_is_sdkpoets_default_is_not_set() {
        Migration.Result result = Migration.of(
                "pets", List.of(setting("generateApiTests", "false"), setting("modelPackage", "com.acme.pets.model")));
        assertThat(result.execution())
                .contains("<basePackage>com.acme.pets</basePackage>")
                .doesNotContain("generateTests");
        assertThat(result.changes()).isEmpty();
    }

    private static Setting setting(String name, String value, Setting... inner) {
        return new Setting(name, value, List.of(inner));
    }
}
