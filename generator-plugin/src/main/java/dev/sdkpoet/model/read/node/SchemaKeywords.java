package dev.sdkpoet.model.read.node;

import static dev.sdkpoet.model.read.node.Editions.ALL;
import static dev.sdkpoet.model.read.node.Editions.FROM_3_0;
import static dev.sdkpoet.model.read.node.Editions.FROM_3_1;
import static dev.sdkpoet.model.read.node.Editions.ONLY_3_0;
import static dev.sdkpoet.model.read.node.Editions.SWAGGER_2;
import static dev.sdkpoet.model.read.node.Editions.UNTIL_3_0;
import static dev.sdkpoet.model.read.node.Expected.any;
import static dev.sdkpoet.model.read.node.Expected.anyObject;
import static dev.sdkpoet.model.read.node.Expected.array;
import static dev.sdkpoet.model.read.node.Expected.flag;
import static dev.sdkpoet.model.read.node.Expected.list;
import static dev.sdkpoet.model.read.node.Expected.map;
import static dev.sdkpoet.model.read.node.Expected.number;
import static dev.sdkpoet.model.read.node.Expected.one;
import static dev.sdkpoet.model.read.node.Expected.schema;
import static dev.sdkpoet.model.read.node.Expected.schemaOrFlag;
import static dev.sdkpoet.model.read.node.Expected.schemaOrSchemas;
import static dev.sdkpoet.model.read.node.Expected.text;
import static dev.sdkpoet.model.read.node.Expected.textOrTexts;
import static dev.sdkpoet.model.read.node.Expected.texts;
import static dev.sdkpoet.model.read.node.JsonKind.ARRAY;
import static dev.sdkpoet.model.read.node.JsonKind.NUMBER;
import static dev.sdkpoet.model.read.node.JsonKind.OBJECT;
import static dev.sdkpoet.model.read.node.JsonKind.STRING;
import static dev.sdkpoet.model.read.node.Keyword.NOTHING;

import dev.sdkpoet.model.read.node.Keyword.Trait;
import java.util.ArrayList;
import java.util.List;

/** The keywords of schemas, and of what Swagger 2.0 has in place of schemas in parameters and headers. */
final class SchemaKeywords {
    private static final String NULL_AS_TYPE = "Write a list with the type and `null` as `type`.";
    private static final String TYPES =
            "Name one type; null is `nullable: true` in OpenAPI 3.0, and `x-nullable: true` in Swagger 2.0.";

    private SchemaKeywords() {}

    static List<Keyword> all() {
        KeywordTable schema = new KeywordTable(ObjectKind.SCHEMA);
        prose(schema);
        identity(schema);
        values(schema, ALL);
        composition(schema);
        content(schema);
        List<Keyword> all = new ArrayList<>(schema.rows());
        for (ObjectKind object : List.of(ObjectKind.PARAMETER, ObjectKind.HEADER, ObjectKind.ITEMS)) {
            KeywordTable inPlace = new KeywordTable(object);
            values(inPlace, SWAGGER_2);
            inPlace(inPlace);
            inPlace.rows().forEach(row -> all.add(row.orInstead("Use `schema`.")));
        }
        return all;
    }

    private static void prose(KeywordTable schema) {
        schema.keyword(ALL, "title", text(), Trait.ANNOTATION, "TitleNames")
                .keyword(ALL, "description", text(), Trait.ANNOTATION, "DocReader")
                .keyword(ALL, "externalDocs", one(ObjectKind.EXTERNAL_DOCS), Trait.ANNOTATION, "DocReader")
                .keyword(ALL, "default", any(), Trait.ANNOTATION, "SchemaRules")
                .keyword(ALL, "example", any(), Trait.ANNOTATION, "DocReader")
                .row(FROM_3_1, "examples", array(), Trait.ANNOTATION, null, "DocReader", "Use `example` for one.")
                .keyword(ALL, "readOnly", flag(), Trait.ANNOTATION, "PropertyReader")
                .keyword(FROM_3_0, "writeOnly", flag(), Trait.ANNOTATION, "PropertyReader")
                .keyword(FROM_3_0, "deprecated", flag(), Trait.ANNOTATION, "PropertyReader")
                .keyword(ALL, "xml", one(ObjectKind.XML), Trait.ANNOTATION, NOTHING)
                .keyword(FROM_3_1, "$comment", text(), Trait.ANNOTATION, NOTHING)
                .row(ONLY_3_0, "nullable", flag(), Trait.NULL, null, "Nullability", NULL_AS_TYPE);
    }

    /** What only holds schemas for references to lead to does no harm in any version. */
    private static void identity(KeywordTable schema) {
        schema.keyword(FROM_3_1, "$schema", text(), Trait.IDENTITY, "KeywordChecker")
                .keyword(FROM_3_1, "$id", text(), Trait.IDENTITY, NOTHING)
                .keyword(FROM_3_1, "$anchor", text(), Trait.IDENTITY, NOTHING)
                .keyword(FROM_3_1, "$vocabulary", anyObject(), Trait.IDENTITY, NOTHING)
                .keyword(FROM_3_1, "$dynamicAnchor", text(), Trait.IDENTITY, NOTHING)
                .keyword(FROM_3_1, "$recursiveAnchor", any(), Trait.IDENTITY, NOTHING)
                .keyword(ALL, "$defs", map(ObjectKind.SCHEMA), Trait.IDENTITY, "InlineNames")
                .keyword(ALL, "definitions", map(ObjectKind.SCHEMA), Trait.IDENTITY, "InlineNames");
    }

    /** What says which values are valid, but for what is in arrays and objects. */
    private static void values(KeywordTable table, Editions editions) {
        Editions before = editions == ALL ? UNTIL_3_0 : editions;
        table.keyword(before, "type", text(), Trait.TYPE, "KindReader")
                .keyword(editions, "format", text(), Trait.LIMIT, "FormatTable")
                .keyword(editions, "enum", array(), Trait.VALUES, "SchemaChain")
                .keyword(editions, "minLength", number(), Trait.LIMIT, STRING, "SchemaRules")
                .keyword(editions, "maxLength", number(), Trait.LIMIT, STRING, "SchemaRules")
                .keyword(editions, "pattern", text(), Trait.LIMIT, STRING, "DocReader")
                .keyword(editions, "minimum", number(), Trait.LIMIT, NUMBER, "FormatTable")
                .keyword(editions, "maximum", number(), Trait.LIMIT, NUMBER, "FormatTable")
                .keyword(editions, "multipleOf", number(), Trait.LIMIT, NUMBER, "SchemaRules")
                .keyword(editions, "minItems", number(), Trait.LIMIT, ARRAY, "SchemaRules")
                .keyword(editions, "maxItems", number(), Trait.LIMIT, ARRAY, "SchemaRules")
                .keyword(editions, "uniqueItems", flag(), Trait.LIMIT, ARRAY, "DocReader");
        for (String bound : List.of("exclusiveMinimum", "exclusiveMaximum")) {
            table.row(before, bound, flag(), Trait.LIMIT, NUMBER, "DocReader", boundItself(bound));
        }
        if (editions == ALL) {
            table.row(FROM_3_1, "type", textOrTexts(), Trait.TYPE, null, "KindReader", TYPES);
            for (String bound : List.of("exclusiveMinimum", "exclusiveMaximum")) {
                table.row(FROM_3_1, bound, number(), Trait.LIMIT, NUMBER, "DocReader", boundAndFlag(bound));
            }
            table.row(FROM_3_1, "const", any(), Trait.VALUES, null, "SchemaChain", "Use `enum` with this one value.")
                    .keyword(FROM_3_1, "contentEncoding", text(), Trait.LIMIT, STRING, "FormatTable")
                    .keyword(FROM_3_1, "contentMediaType", text(), Trait.LIMIT, STRING, "FormatTable")
                    .keyword(FROM_3_1, "contentSchema", schema(), Trait.LIMIT, STRING, NOTHING)
                    .keyword(FROM_3_1, "minContains", number(), Trait.LIMIT, ARRAY, NOTHING)
                    .keyword(FROM_3_1, "maxContains", number(), Trait.LIMIT, ARRAY, NOTHING)
                    .keyword(ALL, "minProperties", number(), Trait.LIMIT, OBJECT, "SchemaRules")
                    .keyword(ALL, "maxProperties", number(), Trait.LIMIT, OBJECT, "SchemaRules")
                    .keyword(ALL, "required", texts(), Trait.LIMIT, OBJECT, "AllOfReader");
        }
    }

    private static void inPlace(KeywordTable table) {
        table.keyword(SWAGGER_2, "default", any(), Trait.ANNOTATION, "SchemaRules")
                .keyword(SWAGGER_2, "items", one(ObjectKind.ITEMS), Trait.CONTENT, ARRAY, "SchemaReader")
                .keyword(SWAGGER_2, "collectionFormat", text(), Trait.ANNOTATION, ARRAY, "StyleReader");
    }

    private static void composition(KeywordTable schema) {
        schema.keyword(ALL, "$ref", text(), Trait.REFERENCE, "ReadContext")
                .keyword(FROM_3_1, "$dynamicRef", text(), Trait.REFERENCE, "SchemaReader")
                .keyword(FROM_3_1, "$recursiveRef", text(), Trait.REFERENCE, "SchemaReader")
                .keyword(ALL, "allOf", list(ObjectKind.SCHEMA), Trait.COMPOSITION, "AllOfReader")
                .keyword(FROM_3_0, "oneOf", list(ObjectKind.SCHEMA), Trait.CHOICE, "Entries")
                .keyword(FROM_3_0, "anyOf", list(ObjectKind.SCHEMA), Trait.CHOICE, "Entries")
                .keyword(FROM_3_0, "not", schema(), Trait.LIMIT, "SchemaReader")
                .row(
                        SWAGGER_2,
                        "discriminator",
                        text(),
                        Trait.COMPOSITION,
                        null,
                        "DiscriminatorReader",
                        "Write an object with the name as its `propertyName`.")
                .row(
                        FROM_3_0,
                        "discriminator",
                        one(ObjectKind.DISCRIMINATOR),
                        Trait.COMPOSITION,
                        null,
                        "DiscriminatorReader",
                        "Write the property's name as the value.");
        for (String condition : List.of("if", "then", "else")) {
            schema.keyword(FROM_3_1, condition, schema(), Trait.LIMIT, NOTHING);
        }
    }

    private static void content(KeywordTable schema) {
        schema.keyword(ALL, "properties", map(ObjectKind.SCHEMA), Trait.CONTENT, OBJECT, "AllOfReader")
                .keyword(ALL, "additionalProperties", schemaOrFlag(), Trait.CONTENT, OBJECT, "AllOfReader")
                .row(
                        FROM_3_1,
                        "patternProperties",
                        map(ObjectKind.SCHEMA),
                        Trait.CONTENT,
                        OBJECT,
                        "AllOfReader",
                        "Use `additionalProperties`.")
                .keyword(FROM_3_1, "propertyNames", schema(), Trait.LIMIT, OBJECT, NOTHING)
                .keyword(FROM_3_1, "unevaluatedProperties", schema(), Trait.LIMIT, OBJECT, NOTHING)
                .keyword(FROM_3_1, "dependentRequired", anyObject(), Trait.LIMIT, OBJECT, NOTHING)
                .keyword(FROM_3_1, "dependentSchemas", map(ObjectKind.SCHEMA), Trait.LIMIT, OBJECT, NOTHING)
                .keyword(FROM_3_1, "dependencies", anyObject(), Trait.LIMIT, OBJECT, NOTHING)
                .keyword(SWAGGER_2, "items", schemaOrSchemas(), Trait.CONTENT, ARRAY, "SchemaReader")
                .keyword(FROM_3_0, "items", schema(), Trait.CONTENT, ARRAY, "SchemaReader")
                .row(
                        FROM_3_1,
                        "prefixItems",
                        list(ObjectKind.SCHEMA),
                        Trait.CONTENT,
                        ARRAY,
                        "SchemaReader",
                        "Use `items` with one schema that all of them fit.")
                .keyword(FROM_3_1, "contains", schema(), Trait.LIMIT, ARRAY, NOTHING)
                .keyword(FROM_3_1, "unevaluatedItems", schema(), Trait.LIMIT, ARRAY, NOTHING);
    }

    private static String boundAndFlag(String name) {
        return "Write the bound as `minimum` or `maximum`, and beside it `" + name + ": true`.";
    }

    private static String boundItself(String name) {
        return "Write the bound itself as `" + name + "`, and leave the other one out.";
    }
}
