package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.CustomType;
import dev.sdkpoet.model.CustomTypes.Mapping;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas and formats have Java types of the user's own, wherever they stand; what their codecs can't read isn't lost. */
class CustomTypesTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /orders/{total}:
                post:
                  tags: [orders]
                  operationId: placeOrder
                  parameters:
                    - {name: total, in: path, required: true, schema: {$ref: '#/components/schemas/Amount'}}
                    - {name: since, in: query, schema: {type: string, format: date-time}}
                    - {name: prices, in: query, explode: false, style: pipeDelimited, schema: {type: array, items: {type: string, format: money}}}
                    - {name: X-Price, in: header, schema: {type: string, format: money}}
                    - {name: filter, in: query, style: deepObject, explode: true, schema: {$ref: '#/components/schemas/Problem'}}
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Order'}}
                      application/x-www-form-urlencoded:
                        schema: {type: object, required: [tip], properties: {tip: {type: string, format: money}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                    '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
              /prices:
                get:
                  tags: [orders]
                  operationId: prices
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {type: object, additionalProperties: {type: string, format: money}}}}}
            components:
              schemas:
                Amount: {type: string, pattern: '[A-Z]{3} [0-9]+'}
                Order:
                  type: object
                  required: [price]
                  properties:
                    price: {type: string, format: money, example: EUR 5}
                    parts: {type: array, items: {type: string, format: money, nullable: true}}
                    placed: {type: string, format: date-time}
                    weight: {type: number, format: double}
                    fixed: {type: string, format: money, enum: [EUR 1]}
                    problem: {$ref: '#/components/schemas/Problem'}
                    either: {oneOf: [{type: integer}, {type: string, format: money}, {type: array, items: {$ref: '#/components/schemas/Problem'}}]}
                Problem:
                  type: object
                  required: [title]
                  properties:
                    title: {type: string}
                    detail: {type: object, properties: {text: {type: string}}}
            """;

    private static final String MONEY = """
            package com.acme;

            public record Money(String currency, long amount) {
                public static Money parse(String text) {
                    String[] parts = text.split(" ");
                    return new Money(parts[0], Long.parseLong(parts[1]));
                }

                @Override
                public String toString() {
                    return currency + " " + amount;
                }
            }
            """;

    private static final String MONEY_CODEC = """
            package com.acme;

            import example.runtime.JsonString;
            import example.runtime.JsonValue;
            import example.runtime.ValueCodec;

            public final class MoneyCodec extends ValueCodec<Money> {
                public MoneyCodec() {
                    super("an amount of money");
                }

                @Override
                protected Money decode(JsonValue json) {
                    return Money.parse(((JsonString) json).value());
                }

                @Override
                protected JsonValue encode(Money value) {
                    return JsonValue.of(value.toString());
                }
            }
            """;

    private static final String PROBLEM = """
            package com.acme;

            public record Problem(String title) {}
            """;

    private static final String CODECS = """
            package com.acme;

            import example.runtime.Codec;
            import example.runtime.JsonObject;
            import example.runtime.JsonString;
            import example.runtime.JsonValue;
            import example.runtime.ValueCodec;
            import java.util.Map;

            public final class Codecs {
                private Codecs() {}

                public static Codec<Problem> problem() {
                    return new ValueCodec<>("a problem") {
                        @Override
                        protected Problem decode(JsonValue json) {
                            return new Problem(((JsonString) ((JsonObject) json).members().get("title")).value());
                        }

                        @Override
                        protected JsonValue encode(Problem value) {
                            return JsonObject.of(Map.of("title", JsonValue.of(value.title())));
                        }
                    };
                }
            }
            """;

    private static final List<Mapping> ALL = List.of(
            format("money", "com.acme.Money", "com.acme.MoneyCodec"),
            schema("Amount", "com.acme.Money", "com.acme.MoneyCodec"),
            format("date-time", "java.time.Instant", ""),
            format("double", "java.math.BigDecimal", ""),
            schema("Problem", "com.acme.Problem", "com.acme.Codecs#problem"));

    @TempDir
    private Path folder;

    private static Mapping format(String format, String java, String codec) {
        return new Mapping(format, "", "", new CustomType(java, codec));
    }

    private static Mapping schema(String schema, String java, String codec) {
        return new Mapping("", schema, "", new CustomType(java, codec));
    }

    private GenerationRequestBuilder request(List<Mapping> types) throws IOException {
        return GeneratedClient.request(folder, DOCUMENT).types(types);
    }

    private GeneratedClient client() throws IOException {
        return GeneratedClient.of(request(ALL))
                .with("com/acme/Money.java", MONEY)
                .with("com/acme/MoneyCodec.java", MONEY_CODEC)
                .with("com/acme/Problem.java", PROBLEM)
                .with("com/acme/Codecs.java", CODECS);
    }

    private String complaint(Mapping mapping) throws IOException {
        return GeneratedClient.complaint(request(List.of(mapping)));
    }

    @Test
    void members_have_the_types_and_nothing_is_lost() throws IOException {
        assertThat(client().run("""
                String json = "{\\"price\\":\\"EUR 5\\",\\"parts\\":[\\"USD 1\\",null,\\"USD 007\\",\\"none\\"],"
                        + "\\"placed\\":\\"2020-01-01T02:00:00+02:00\\",\\"weight\\":1.10,"
                        + "\\"problem\\":{\\"title\\":\\"t\\",\\"more\\":1},\\"either\\":\\"CHF 3\\"}";
                Order order = Order.fromJson(json);
                com.acme.Money price = order.price();
                java.time.Instant placed = order.placed();
                java.math.BigDecimal weight = order.weight();
                com.acme.Problem problem = order.problem();
                String misfit;
                try {
                    misfit = "" + order.parts();
                } catch (JsonException e) {
                    misfit = e.getMessage();
                }
                return price + " " + placed + " " + weight + " " + problem + " " + misfit + " " + order.either() + "\\n"
                        + order.toJson().equals(json) + " " + order.toBuilder().placed(placed).build().toJson();
                """))
                .isEqualTo(
                        "EUR 5 2020-01-01T00:00:00Z 1.10 Problem[title=t] Order.parts: item 3: expected an amount of money,"
                                + " found other JSON. member(\"parts\") has it as it came. StringValue[value=CHF 3]\n"
                                + "true {\"price\":\"EUR 5\",\"parts\":[\"USD 1\",null,\"USD 007\",\"none\"],"
                                + "\"placed\":\"2020-01-01T00:00:00Z\",\"weight\":1.10,\"problem\":{\"title\":\"t\",\"more\":1},"
                                + "\"either\":\"CHF 3\"}");
    }

    @Test
    void parameters_forms_headers_and_results_have_the_types() throws IOException {
        assertThat(client().run("""
                Wire wire = new Wire(200, "application/json", "{\\"price\\":\\"EUR 1\\"}");
                com.acme.Money euro = new com.acme.Money("EUR", 1);
                PlaceOrderOptions options = PlaceOrderOptions.builder()
                        .since(java.time.Instant.EPOCH).prices(java.util.List.of(euro, euro)).xPrice(euro)
                        .filter(new com.acme.Problem("x")).build();
                Order order = wire.client().orders().placeOrder(euro, Order.builder().price(euro).build(), options);
                String sent = wire.sent();
                PlaceOrderAsFormOptions none = PlaceOrderAsFormOptions.builder().build();
                wire.client().orders().placeOrderAsForm(euro, euro, none);
                String form = wire.line();
                Wire prices = new Wire(200, "application/json", "{\\"a\\":\\"EUR 2\\"}");
                java.util.Map<String, com.acme.Money> map = prices.client().orders().prices();
                return sent + form + map + order.price();
                """))
                .startsWith(
                        "POST https://example.com/orders/EUR%201?since=1970-01-01T00%3A00%3A00Z&prices=EUR%201%7CEUR%201&filter%5Btitle%5D=x")
                .contains("X-Price: EUR 1", "{\"price\":\"EUR 1\"}", "tip=EUR+1")
                .endsWith("{a=EUR 2}EUR 1");
    }

    @Test
    void no_class_is_made_for_what_has_one() throws IOException {
        GeneratedClient client = client();
        assertThat(client.paths())
                .noneMatch(path -> path.contains("model/Problem"))
                .contains("example/model/Order.java");
        assertThat(client.source("api/OrdersApi.java")).contains("import com.acme.Money;");
        GenerationPlan project = new SdkGenerator()
                .plan(request(ALL)
                        .layout(Layout.PROJECT)
                        .tests(true)
                        .fakes(true)
                        .build());
        assertThat(project.tree().files().get("src/test/java/example/api/OrdersApiTest.java"))
                .contains("new MoneyCodec().fromJson(\"\\\"");
        assertThat(project.tree().files().get("docs/OrdersApi.md")).contains("new MoneyCodec().fromJson(", "**Money**");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "monny | - | com.acme.Money | com.acme.C | <types>: Nothing in the document has the format \"monny\". Did you mean \"money\"?",
                "- | Problems | com.acme.P | com.acme.C | <types>: Nothing in the document has the schema \"Problems\". Did you mean \"Problem\"?",
                "money | - | com.acme.Money | - | <types>: com.acme.Money, for \"money\", has no codec in the runtime.",
                "money | - | Money | com.acme.C | <types>: \"Money\", for \"money\", isn't the name of a class with its package",
                "money | - | - | com.acme.C | <types>: \"money\" has no <java>. Set it to a class",
                "money | - | com.acme.Money | com.acme.class | <types>: \"com.acme.class\", for \"money\", isn't the name of a class",
                "money | - | java.math.BigDecimal | - | <types>: \"money\" is another kind of JSON than that of java.math.BigDecimal.",
                "- | - | com.acme.Money | com.acme.C | <types>: A <type> maps either a <schema> or a <format>. Set one of them.",
            })
    void what_can_not_be_is_an_error(String format, String schema, String java, String codec, String expected)
            throws IOException {
        CustomType type = new CustomType(java == null ? "" : java, codec == null ? "" : codec);
        assertThat(complaint(new Mapping(format == null ? "" : format, schema == null ? "" : schema, "", type)))
                .startsWith(expected);
    }

    @Test
    void what_is_said_of_one_document_goes_before_what_is_said_of_all() throws IOException {
        Mapping all = format("money", "java.lang.String", "");
        Mapping own = new Mapping("Money", "", "v2", new CustomType("com.acme.Money", "com.acme.MoneyCodec"));
        Path file = folder.resolve("api.yaml");
        GenerationRequestBuilder one = GenerationRequest.builder()
                .document(new DocumentSource("v2", Files.writeString(file, DOCUMENT), "api.yaml"))
                .basePackage("example")
                .clientName("Example")
                .layout(Layout.SOURCES)
                .output(folder.resolve("out"))
                .types(List.of(all, own));
        assertThat(GeneratedClient.complaint(one))
                .isEqualTo(
                        "<types>: Each document that has the format \"money\" has its own <type> for it. Leave this one out.");
        DocumentSource other = new DocumentSource("v1", file, "api.yaml");
        assertThat(new SdkGenerator().plan(one.document(other).build()).tree().files())
                .hasEntrySatisfying(
                        "example/v2/model/Order.java",
                        order -> assertThat(order).contains("Money price()"))
                .hasEntrySatisfying(
                        "example/v1/model/Order.java",
                        order -> assertThat(order).contains("String price()"));
    }

    @Test
    void a_type_for_one_document_is_for_what_that_one_has() throws IOException {
        DocumentSource other =
                new DocumentSource("v1", Files.writeString(folder.resolve("other.yaml"), """
                        openapi: 3.0.3
                        info: {title: Other, version: "1"}
                        paths: {}
                        """), "other.yaml");
        DocumentSource api =
                new DocumentSource("v2", Files.writeString(folder.resolve("api.yaml"), DOCUMENT), "api.yaml");
        CustomType type = new CustomType("com.acme.Money", "com.acme.MoneyCodec");
        GenerationRequestBuilder request = GenerationRequest.builder()
                .document(other)
                .document(api)
                .basePackage("example")
                .clientName("Example")
                .layout(Layout.SOURCES)
                .output(folder.resolve("out"))
                .types(List.of(new Mapping("MONEY", "", "v1", type)));
        assertThat(GeneratedClient.complaint(request))
                .startsWith("<types>: Nothing in the document \"v1\" has the format \"MONEY\". ")
                .doesNotContain("\"money\"");
    }

    @Test
    void one_thing_has_one_type() throws IOException {
        GenerationRequestBuilder twice =
                request(List.of(format("money", "java.lang.String", ""), format("MONEY", "java.net.URI", "")));
        assertThat(GeneratedClient.complaint(twice))
                .isEqualTo("<types>: \"MONEY\" has several types. Leave all but one of them out.");
    }
}
