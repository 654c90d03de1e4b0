package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is more than a Java class or method can hold: 255 parameters, 64 KB of code, 65,535 constants and bytes of a text, names of 255
 * bytes. All of it compiles, and can be used.
 */
class JavaLimitsTest {
    private static final String ANSWER = "\"responses\": {\"204\": {\"description\": \"ok\"}}";

    private static String list(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", "));
    }

    private static String document(String operation, String schemas) {
        return """
                {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://example.com"}],
                 "paths": {"/a": {"post": {"operationId": "send", "tags": ["t"], %s}}},
                 "components": {"schemas": {%s}}}
                """.formatted(operation, schemas);
    }

    /** A document whose only operation sends a schema named Thing. */
    private static GeneratedClient sending(String schemas) throws IOException {
        return GeneratedClient.of(document(
                "\"requestBody\": {\"required\": true, \"content\": {\"application/json\": {\"schema\":"
                        + " {\"$ref\": \"#/components/schemas/Thing\"}}}}, " + ANSWER,
                schemas));
    }

    // G73
    @ParameterizedTest
    @ValueSource(ints = {127, 128, 254, 255, 300})
    void any_number_of_parameters_can_be_sent(int count) throws IOException {
        GeneratedClient client = GeneratedClient.of(document(
                "\"parameters\": ["
                        + list(
                                count,
                                i -> "{\"name\": \"p" + i + "\", \"in\": \"query\", \"required\": true, \"schema\":"
                                        + " {\"type\": \"integer\"}}")
                        + "], " + ANSWER,
                ""));
        String builder = list(count, i -> ".p" + i + "(" + i + ")").replace(", ", "");
        assertThat(client.run("Wire wire = new Wire(); wire.client().t().send(SendParams.builder()" + builder
                        + ".build()); return wire.line();"))
                .isEqualTo("POST https://example.com/a?"
                        + list(count, i -> "p" + i + "=" + i).replace(", ", "&"));
    }

    @Test
    void any_number_of_form_fields_can_be_sent() throws IOException {
        GeneratedClient client = GeneratedClient.of(document(
                "\"requestBody\": {\"content\": {\"application/x-www-form-urlencoded\": {\"schema\": {\"type\":"
                        + " \"object\", \"properties\": {"
                        + list(300, i -> "\"p" + i + "\": {\"type\": \"integer\"}") + "}}}}}, " + ANSWER,
                ""));
        assertThat(client.run("Wire wire = new Wire();"
                        + " wire.client().t().send(SendOptions.builder().p0(1).p299(2).build()); return wire.line();"))
                .isEqualTo("POST https://example.com/a\np0=1&p299=2");
    }

    // G73, G75, G78, G80
    @ParameterizedTest
    @ValueSource(ints = {300, 1_000})
    void an_object_of_many_members_is_a_class(int count) throws IOException {
        GeneratedClient client = sending("\"Thing\": {\"type\": \"object\", \"required\": ["
                + list(count, i -> "\"p" + i + "\"") + "], \"properties\": {"
                + list(
                        count,
                        i -> "\"p" + i + "\": {\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\":"
                                + " {\"type\": \"string\"}}, \"nullable\": true, \"writeOnly\": true}")
                + "}}");
        assertThat(client.run("return Thing.fromJson(\"{\\\"p7\\\":[[\\\"x\\\"]]}\").p7() + \" \""
                        + " + Thing.class.getDeclaredMethod(\"p" + (count - 1) + "\").getName();"))
                .isEqualTo("[[x]] p" + (count - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 70_000})
    void an_object_of_too_many_members_is_a_map(int count) throws IOException {
        GeneratedClient client = sending("\"Thing\": {\"type\": \"object\", \"properties\": {"
                + list(count, i -> "\"p" + i + "\": {\"type\": \"string\"}") + "}}");
        assertThat(client.problems()).contains("WARNING", "#/components/schemas/Thing", "properties");
        assertThat(client.run("Wire wire = new Wire(); wire.client().t().send(Map.of(\"p1\", JsonValue.of(\"x\")));"
                        + " return wire.line();"))
                .isEqualTo("POST https://example.com/a\n{\"p1\":\"x\"}");
    }

    // G74
    @Test
    void an_enum_of_many_values_is_a_class() throws IOException {
        int count = 2_000;
        GeneratedClient client = sending("\"Thing\": {\"type\": \"string\", \"enum\": ["
                + list(count, i -> "\"the value number " + i + "\"") + "]}");
        assertThat(client.run(
                        "return Thing.of(\"the value number 7\").known() + \" \"" + " + Thing.Known.values().length;"))
                .isEqualTo("THE_VALUE_NUMBER_7 " + (count + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 20_000})
    void an_enum_of_too_many_values_is_its_type(int count) throws IOException {
        GeneratedClient client =
                sending("\"Thing\": {\"type\": \"string\", \"enum\": [" + list(count, i -> "\"v" + i + "\"") + "]}");
        assertThat(client.problems()).contains("NOTE", "#/components/schemas/Thing", "values");
        assertThat(client.run("Wire wire = new Wire(); wire.client().t().send(\"v7\"); return wire.line();"))
                .isEqualTo("POST https://example.com/a\n\"v7\"");
    }

    // G76
    @Test
    void an_api_may_have_thousands_of_operations() throws IOException {
        GeneratedClient client = GeneratedClient.of("""
                {"openapi": "3.0.3", "info": {"title": "T", "version": "1"}, "servers": [{"url": "https://example.com"}],
                 "paths": {%s}}
                """.formatted(list(
                3_000,
                i -> "\"/a/" + i + "\": {\"get\": {\"operationId\": \"op" + i + "\", \"tags\": [\"t\"], " + ANSWER
                        + "}}")));
        assertThat(client.run("Wire wire = new Wire(); wire.client().t().op2999(); return wire.line();"))
                .isEqualTo("GET https://example.com/a/2999");
    }

    // G60
    @Test
    void a_union_may_have_a_thousand_variants() throws IOException {
        GeneratedClient client = sending("\"Thing\": {\"oneOf\": ["
                + list(1_000, i -> "{\"$ref\": \"#/components/schemas/V" + i + "\"}") + "]}, "
                + list(
                        1_000,
                        i -> "\"V" + i + "\": {\"type\": \"object\", \"required\": [\"r" + i
                                + "\"], \"properties\": {\"r" + i + "\": {\"type\": \"string\"}}}"));
        assertThat(client.run("return Thing.fromJson(\"{\\\"r999\\\":\\\"x\\\"}\").getClass().getSimpleName();"))
                .isEqualTo("V999");
    }

    // G77
    @Test
    void a_discriminator_may_have_ten_thousand_values() throws IOException {
        GeneratedClient client = sending("\"Thing\": {\"oneOf\": [{\"$ref\": \"#/components/schemas/A\"},"
                + " {\"$ref\": \"#/components/schemas/B\"}], \"discriminator\": {\"propertyName\": \"k\", \"mapping\": {"
                + list(10_000, i -> "\"m" + i + "\": \"#/components/schemas/" + (i % 2 == 0 ? "A" : "B") + "\"")
                + "}}}, \"A\": {\"type\": \"object\", \"properties\": {\"k\": {\"type\": \"string\"}}},"
                + " \"B\": {\"type\": \"object\", \"properties\": {\"k\": {\"type\": \"string\"}}}");
        assertThat(client.run("return Thing.fromJson(\"{\\\"k\\\":\\\"m9999\\\"}\").getClass().getSimpleName()"
                        + " + Thing.fromJson(\"{\\\"k\\\":\\\"m2\\\"}\").getClass().getSimpleName();"))
                .isEqualTo("BA");
    }

    // G81
    @ParameterizedTest
    @ValueSource(ints = {30, 400})
    void arrays_and_maps_may_be_nested_deeply(int depth) throws IOException {
        String schema = "{\"type\": \"string\"}";
        String json = "\\\"x\\\"";
        for (int i = 0; i < depth; i++) {
            schema = i % 2 == 0
                    ? "{\"type\": \"array\", \"items\": " + schema + "}"
                    : "{\"type\": \"object\", \"additionalProperties\": " + schema + "}";
        }
        for (int i = 0; i < Math.min(depth, 100); i++) {
            json = i % 2 == 0 ? "[" + json + "]" : "{\\\"a\\\":" + json + "}";
        }
        GeneratedClient client =
                sending("\"Thing\": {\"type\": \"object\", \"properties\": {\"deep\": " + schema + "}}");
        assertThat(client.run("String json = \"{\\\"deep\\\":" + json
                        + "}\"; return Thing.fromJson(json).toJson().equals(json);"))
                .isEqualTo("true");
    }

    // G60
    @Test
    void all_of_may_be_a_long_chain() throws IOException {
        GeneratedClient client = sending("\"Thing\": {\"allOf\": [{\"$ref\": \"#/components/schemas/B99\"}]},"
                + " \"B0\": {\"type\": \"object\", \"properties\": {\"p0\": {\"type\": \"string\"}}}, "
                + list(
                        99,
                        i -> "\"B" + (i + 1) + "\": {\"allOf\": [{\"$ref\": \"#/components/schemas/B" + i
                                + "\"}, {\"type\": \"object\", \"properties\": {\"p" + (i + 1)
                                + "\": {\"type\": \"string\"}}}]}"));
        assertThat(client.run("return B99.builder().p0(\"a\").p99(\"b\").build().toJson();"))
                .isEqualTo("{\"p0\":\"a\",\"p99\":\"b\"}");
    }

    // G59
    @Test
    void references_may_lead_on_for_long_and_fan_out_without_end() throws IOException {
        GeneratedClient chain = sending("\"Thing\": {\"$ref\": \"#/components/schemas/S0\"}, "
                + list(5_000, i -> "\"S" + i + "\": {\"$ref\": \"#/components/schemas/S" + (i + 1) + "\"}")
                + ", \"S5000\": {\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}}}");
        assertThat(chain.paths()).contains("example/model/S5000.java");
        GeneratedClient fan = sending("\"Thing\": {\"$ref\": \"#/components/schemas/S0\"}, "
                + list(
                        30,
                        i -> "\"S" + i + "\": {\"oneOf\": [{\"$ref\": \"#/components/schemas/S" + (i + 1)
                                + "\"}, {\"type\": \"array\", \"items\": {\"$ref\": \"#/components/schemas/S" + (i + 1)
                                + "\"}}]}")
                + ", \"S30\": {\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}}}");
        assertThat(fan.paths()).hasSizeLessThan(50);
    }

    // G67, G79
    @Test
    void long_names_are_cut_and_stay_different() throws Exception {
        String a = "a".repeat(300);
        String nested = "{\"type\": \"string\", \"enum\": [\"x\", \"y\"]}";
        for (int i = 0; i < 20; i++) {
            nested = "{\"type\": \"object\", \"properties\": {\"quite_a_long_name_for_level_" + i + "\": " + nested
                    + "}}";
        }
        GeneratedClient client = sending("\"Thing\": " + nested + ", \"" + a
                + "\": {\"type\": \"object\", \"properties\":"
                + " {\"x\": {\"type\": \"string\"}}}, \"" + a + "b\": {\"type\": \"object\", \"properties\": {\"y\":"
                + " {\"type\": \"string\"}}}, \"" + "\ud801\udc00".repeat(100)
                + "\": {\"type\": \"object\", \"properties\": {\"z\": {\"type\": \"string\"}}}");
        assertThat(client.load())
                .allMatch(name -> name.substring(name.lastIndexOf('.') + 1).length() + 6 <= 255);
        assertThat(client.paths().stream()
                        .filter(path -> path.startsWith("example/model/A"))
                        .count())
                .isEqualTo(2);
    }
}
