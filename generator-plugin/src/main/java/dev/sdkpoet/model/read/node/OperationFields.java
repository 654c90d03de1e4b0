package dev.sdkpoet.model.read.node;

import static dev.sdkpoet.model.read.node.Editions.ALL;
import static dev.sdkpoet.model.read.node.Editions.FROM_3_0;
import static dev.sdkpoet.model.read.node.Editions.FROM_3_2;
import static dev.sdkpoet.model.read.node.Editions.ONLY_3_0;
import static dev.sdkpoet.model.read.node.Editions.SWAGGER_2;
import static dev.sdkpoet.model.read.node.Expected.any;
import static dev.sdkpoet.model.read.node.Expected.anyObject;
import static dev.sdkpoet.model.read.node.Expected.flag;
import static dev.sdkpoet.model.read.node.Expected.list;
import static dev.sdkpoet.model.read.node.Expected.map;
import static dev.sdkpoet.model.read.node.Expected.one;
import static dev.sdkpoet.model.read.node.Expected.schema;
import static dev.sdkpoet.model.read.node.Expected.text;
import static dev.sdkpoet.model.read.node.Expected.texts;

import dev.sdkpoet.spec.HttpMethods;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields of what stands below {@code paths}: path items, operations, parameters, bodies, responses, and their parts. */
final class OperationFields {
    private static final String CONTENT = "Name the media types in `content`.";
    private static final String BODY = "Use a parameter with `in: body`, or `in: formData` for each field.";
    private static final String IN_CONTENT = "Use a media type of `content`.";
    private static final String COLLECTION_FORMAT = "Use `collectionFormat`.";

    private OperationFields() {}

    static List<Keyword> all() {
        return Stream.of(
                        pathItem(),
                        operation(),
                        parameter(),
                        header(),
                        requestBody(),
                        mediaType(),
                        encoding(),
                        response(),
                        example(),
                        link(),
                        discriminator(),
                        xml())
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static KeywordTable pathItem() {
        KeywordTable pathItem = new KeywordTable(ObjectKind.PATH_ITEM)
                .field(ALL, "$ref", text(), "ReadContext")
                .field(ALL, "parameters", list(ObjectKind.PARAMETER), "ParameterListReader")
                .ignored(FROM_3_0, "summary", text())
                .ignored(FROM_3_0, "description", text())
                .field(FROM_3_0, "servers", list(ObjectKind.SERVER), "ServerReader")
                .field(
                        FROM_3_2,
                        "additionalOperations",
                        map(ObjectKind.OPERATION),
                        Keyword.NOTHING,
                        "Its operations get no methods: call them with your own HTTP client.");
        for (String method : new TreeSet<>(HttpMethods.ALL)) {
            Editions editions = method.equals("query") ? FROM_3_2 : method.equals("trace") ? FROM_3_0 : ALL;
            pathItem.field(editions, method, one(ObjectKind.OPERATION), "HttpMethods");
        }
        return pathItem;
    }

    private static KeywordTable operation() {
        return new KeywordTable(ObjectKind.OPERATION)
                .field(ALL, "operationId", text(), "OperationReader")
                .field(ALL, "tags", texts(), "OperationReader")
                .field(ALL, "summary", text(), "DocReader")
                .field(ALL, "description", text(), "DocReader")
                .field(ALL, "externalDocs", one(ObjectKind.EXTERNAL_DOCS), "DocReader")
                .field(ALL, "parameters", list(ObjectKind.PARAMETER), "ParameterListReader")
                .field(ALL, "responses", one(ObjectKind.RESPONSES), "ResponseReader")
                .field(ALL, "security", list(ObjectKind.SECURITY_REQUIREMENT), "SecurityReader")
                .field(ALL, "deprecated", flag(), "OperationReader")
                .field(SWAGGER_2, "consumes", texts(), "Swagger2", CONTENT)
                .field(SWAGGER_2, "produces", texts(), "Swagger2", CONTENT)
                .field(SWAGGER_2, "schemes", texts(), Keyword.NOTHING, "Use `servers`.")
                .field(FROM_3_0, "requestBody", one(ObjectKind.REQUEST_BODY), "RequestReader", BODY)
                .field(FROM_3_0, "callbacks", map(ObjectKind.CALLBACK), "CallbackReader")
                .field(FROM_3_0, "servers", list(ObjectKind.SERVER), "ServerReader", "Use `schemes`.");
    }

    private static KeywordTable parameter() {
        KeywordTable parameter = new KeywordTable(ObjectKind.PARAMETER)
                .field(ALL, "name", text(), "ParameterListReader")
                .field(ALL, "in", text(), "ParameterReader")
                .field(ALL, "schema", schema(), "ParameterReader")
                .ignored(ALL, "allowEmptyValue", flag())
                .field(FROM_3_0, "allowReserved", flag(), "ParameterReader");
        return parameterOrHeader(parameter);
    }

    private static KeywordTable header() {
        KeywordTable header = new KeywordTable(ObjectKind.HEADER)
                .field(FROM_3_0, "schema", schema(), "ResponseReader")
                .ignored(ONLY_3_0, "allowEmptyValue", flag())
                .ignored(ONLY_3_0, "allowReserved", flag());
        return parameterOrHeader(header);
    }

    private static KeywordTable parameterOrHeader(KeywordTable table) {
        return table.field(ALL, "description", text(), "DocReader")
                .field(ALL, "required", flag(), "ParameterReader")
                .field(FROM_3_0, "deprecated", flag(), "ParameterReader")
                .field(FROM_3_0, "style", text(), "StyleReader", COLLECTION_FORMAT)
                .field(FROM_3_0, "explode", flag(), "StyleReader", COLLECTION_FORMAT)
                .field(FROM_3_0, "example", any(), "DocReader", "Name it `x-example`.")
                .ignored(FROM_3_0, "examples", map(ObjectKind.EXAMPLE))
                .field(FROM_3_0, "content", map(ObjectKind.MEDIA_TYPE), "MediaReader");
    }

    private static KeywordTable requestBody() {
        return new KeywordTable(ObjectKind.REQUEST_BODY)
                .field(FROM_3_0, "description", text(), "DocReader")
                .field(FROM_3_0, "required", flag(), "RequestReader")
                .field(FROM_3_0, "content", map(ObjectKind.MEDIA_TYPE), "MediaReader");
    }

    private static KeywordTable mediaType() {
        return new KeywordTable(ObjectKind.MEDIA_TYPE)
                .field(FROM_3_0, "schema", schema(), "MediaReader")
                .field(FROM_3_2, "itemSchema", schema(), "MediaReader", "Use `schema`.")
                .field(FROM_3_0, "example", any(), "MediaReader")
                .field(FROM_3_0, "examples", map(ObjectKind.EXAMPLE), "MediaReader")
                .field(FROM_3_0, "encoding", map(ObjectKind.ENCODING), "MediaReader")
                .ignored(FROM_3_2, "description", text())
                .ignored(FROM_3_2, "prefixEncoding", list(ObjectKind.ENCODING))
                .ignored(FROM_3_2, "itemEncoding", one(ObjectKind.ENCODING));
    }

    private static KeywordTable encoding() {
        return new KeywordTable(ObjectKind.ENCODING)
                .field(FROM_3_0, "contentType", text(), "ContentTypes")
                .field(FROM_3_0, "headers", map(ObjectKind.HEADER), "PartHeaderReader")
                .field(FROM_3_0, "style", text(), "StyleReader")
                .field(FROM_3_0, "explode", flag(), "StyleReader")
                .field(FROM_3_0, "allowReserved", flag(), "EncodingReader")
                .ignored(FROM_3_2, "encoding", map(ObjectKind.ENCODING))
                .ignored(FROM_3_2, "prefixEncoding", list(ObjectKind.ENCODING))
                .ignored(FROM_3_2, "itemEncoding", one(ObjectKind.ENCODING));
    }

    private static KeywordTable response() {
        return new KeywordTable(ObjectKind.RESPONSE)
                .field(ALL, "description", text(), "ResponseReader")
                .field(ALL, "headers", map(ObjectKind.HEADER), "ResponseReader")
                .field(SWAGGER_2, "schema", schema(), "Swagger2", IN_CONTENT)
                .field(SWAGGER_2, "examples", anyObject(), "Swagger2", IN_CONTENT)
                .field(FROM_3_0, "content", map(ObjectKind.MEDIA_TYPE), "MediaReader", "Use `schema` and `produces`.")
                .field(FROM_3_0, "links", map(ObjectKind.LINK), "LinkReader")
                .ignored(FROM_3_2, "summary", text());
    }

    private static KeywordTable example() {
        return new KeywordTable(ObjectKind.EXAMPLE)
                .field(FROM_3_0, "summary", text(), "MediaReader")
                .ignored(FROM_3_0, "description", text())
                .field(FROM_3_0, "value", any(), "MediaReader")
                .ignored(FROM_3_0, "externalValue", text())
                .ignored(FROM_3_2, "dataValue", any())
                .ignored(FROM_3_2, "serializedValue", text());
    }

    private static KeywordTable link() {
        return new KeywordTable(ObjectKind.LINK)
                .field(FROM_3_0, "operationRef", text(), "LinkReader")
                .field(FROM_3_0, "operationId", text(), "LinkReader")
                .field(FROM_3_0, "parameters", anyObject(), "LinkReader")
                .field(FROM_3_0, "requestBody", any(), "LinkReader")
                .field(FROM_3_0, "description", text(), "LinkReader")
                .ignored(FROM_3_0, "server", one(ObjectKind.SERVER));
    }

    private static KeywordTable discriminator() {
        return new KeywordTable(ObjectKind.DISCRIMINATOR)
                .field(FROM_3_0, "propertyName", text(), "DiscriminatorReader")
                .field(FROM_3_0, "mapping", anyObject(), "DiscriminatorReader")
                .field(
                        FROM_3_2,
                        "defaultMapping",
                        text(),
                        Keyword.NOTHING,
                        "A value that no mapping has is unknown, or of the parent's own class.");
    }

    private static KeywordTable xml() {
        return new KeywordTable(ObjectKind.XML)
                .ignored(ALL, "name", text())
                .ignored(ALL, "namespace", text())
                .ignored(ALL, "prefix", text())
                .ignored(ALL, "attribute", flag())
                .ignored(ALL, "wrapped", flag())
                .ignored(FROM_3_2, "nodeType", text());
    }
}
