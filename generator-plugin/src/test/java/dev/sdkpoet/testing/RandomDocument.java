package dev.sdkpoet.testing;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A valid document of random schemas, and random values of them. The same for the same seed. */
public final class RandomDocument {
    private static final int SCHEMAS = 25;
    private static final int DEPTH = 3;

    private final Random random;
    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    /** Text of a schema, and of values that it admits. */
    private interface Schema {
        String text();

        String value(int depth);
    }

    public RandomDocument(Random random) {
        this.random = random;
        for (int i = 0; i < SCHEMAS; i++) {
            schemas.put("Schema" + i, random.nextInt(4) == 0 ? union(i) : object(DEPTH));
        }
    }

    /** The document as JSON. */
    public String text() {
        return """
                {"openapi": "3.1.0", "info": {"title": "Random", "version": "1"}, "servers": [{"url": "https://example.com"}],
                 "paths": {%s}, "components": {"schemas": {%s}}}
                """.formatted(
                schemas.keySet().stream()
                        .map(name -> "\"/%1$s\": {\"post\": {\"operationId\": \"send%1$s\", \"tags\": [\"all\"], "
                                        .formatted(name)
                                + "\"requestBody\": {\"content\": {\"application/json\": {\"schema\": " + ref(name)
                                + "}}}, \"responses\": {\"200\": {\"description\": \"ok\", \"content\": "
                                + "{\"application/json\": {\"schema\": {\"type\": \"array\", \"items\": " + ref(name)
                                + "}}}}}}}")
                        .collect(Collectors.joining(", ")),
                schemas.entrySet().stream()
                        .map(schema -> '"' + schema.getKey() + "\": "
                                + schema.getValue().text())
                        .collect(Collectors.joining(", ")));
    }

    /** Values by schema, as JSON. */
    public Map<String, List<String>> values(int count) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> values.put(
                name,
                IntStream.range(0, count).mapToObj(i -> schema.value(DEPTH)).toList()));
        return values;
    }

    /** A YAML document as JSON. */
    public static String json(Path document) {
        Problems problems = new Problems();
        SpecDocument loaded =
                SpecLoader.load(document, document.getFileName().toString(), LoadOptions.defaults(), problems);
        return Objects.requireNonNull(loaded, problems.all().toString()).root().toJson();
    }

    private static String ref(String name) {
        return "{\"$ref\": \"#/components/schemas/" + name + "\"}";
    }

    private Schema schema(int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 13)) {
            case 0 -> scalar("string", "", "\"a\"", "\"\"", "\"\u00e9 \\\"\"");
            case 1 ->
                scalar(
                        "string",
                        "date-time",
                        "\"2020-01-02T03:04:05Z\"",
                        "\"2020-01-02T03:04:05.120+02:00\"",
                        "\"no\"");
            case 2 -> scalar("string", "uuid", "\"123e4567-e89b-12d3-a456-426614174000\"", "\"\"");
            case 3 -> scalar("integer", "", "1", "-9223372036854775808", "99999999999999999999", "1.0");
            case 4 -> scalar("number", random.nextBoolean() ? "float" : "", "0.1", "1e400", "1.10", "-0");
            case 5 -> scalar("boolean", "", "true", "false");
            case 6 -> enumeration();
            case 7 -> any();
            case 8 -> list(schema(depth - 1));
            case 9 -> map(schema(depth - 1));
            case 10 -> nullable(schema(depth - 1));
            case 11 -> object(depth - 1);
            default -> reference("Schema" + random.nextInt(SCHEMAS));
        };
    }

    private static Schema of(String text, java.util.function.IntFunction<String> value) {
        return new Schema() {
            @Override
            public String text() {
                return text;
            }

            @Override
            public String value(int depth) {
                return value.apply(depth);
            }
        };
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private Schema scalar(String type, String format, String... values) {
        String more = format.isEmpty() ? "" : ", \"format\": \"" + format + "\"";
        return of("{\"type\": \"" + type + "\"" + more + "}", depth -> one(values));
    }

    private Schema enumeration() {
        return of(
                "{\"type\": \"string\", \"enum\": [\"a\", \"b c\", \"\"]}",
                depth -> one("\"a\"", "\"b c\"", "\"\"", "\"new\""));
    }

    private Schema any() {
        return of("{}", depth -> one("1", "\"x\"", "[1,{\"a\":null}]", "{\"a\":[]}", "true"));
    }

    private Schema list(Schema item) {
        return of(
                "{\"type\": \"array\", \"items\": " + item.text() + "}",
                depth -> IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> item.value(depth - 1))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private Schema map(Schema value) {
        return of(
                "{\"type\": \"object\", \"additionalProperties\": " + value.text() + "}",
                depth -> IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> "\"k" + i + "\":" + value.value(depth - 1))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private Schema nullable(Schema schema) {
        return of(
                "{\"anyOf\": [" + schema.text() + ", {\"type\": \"null\"}]}",
                depth -> random.nextBoolean() ? "null" : schema.value(depth));
    }

    /** Where values would never end, they are empty objects. */
    private Schema reference(String name) {
        return of(ref(name), depth -> depth <= 0 ? "{}" : schemas.get(name).value(depth - 1));
    }

    private Schema object(int depth) {
        Map<String, Schema> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String name = one("name", "class", "a-b", "a_b", "ID", "\u00e9", "x" + i);
            members.put(name, schema(Math.max(depth, 0)));
            if (random.nextInt(3) == 0) {
                required.add('"' + name + '"');
            }
        }
        String more = random.nextInt(4) == 0 ? ", \"additionalProperties\": {\"type\": \"integer\"}" : "";
        String text = "{\"type\": \"object\", \"required\": " + required + ", \"properties\": {"
                + members.entrySet().stream()
                        .map(member -> '"' + member.getKey() + "\": "
                                + member.getValue().text())
                        .collect(Collectors.joining(", "))
                + "}" + more + "}";
        return of(
                text,
                left -> members.entrySet().stream()
                        .filter(member -> random.nextInt(4) > 0)
                        .map(member -> '"' + member.getKey() + "\":"
                                + member.getValue().value(left - 1))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /** Of objects that a member of their own tells apart, and of a string. */
    private Schema union(int number) {
        List<Schema> variants = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> of(
                        "{\"type\": \"object\", \"required\": [\"r" + number + "_" + i + "\"], \"properties\": {\"r"
                                + number + "_" + i + "\": {\"type\": \"string\"}, \"n\": {\"type\": \"integer\"}}}",
                        depth -> "{\"r" + number + "_" + i + "\":\"v\",\"n\":" + one("1", "\"x\"") + "}"))
                .collect(Collectors.toCollection(ArrayList::new));
        variants.add(scalar("string", "", "\"s\""));
        return of(
                "{\"oneOf\": [" + variants.stream().map(Schema::text).collect(Collectors.joining(", ")) + "]}",
                depth -> random.nextInt(8) == 0
                        ? one("7", "{\"unknown\":1}", "[]")
                        : variants.get(random.nextInt(variants.size())).value(depth));
    }
}
