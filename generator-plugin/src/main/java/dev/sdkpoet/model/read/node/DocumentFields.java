package dev.sdkpoet.model.read.node;

import static dev.sdkpoet.model.read.node.Editions.ALL;
import static dev.sdkpoet.model.read.node.Editions.FROM_3_0;
import static dev.sdkpoet.model.read.node.Editions.FROM_3_1;
import static dev.sdkpoet.model.read.node.Editions.FROM_3_2;
import static dev.sdkpoet.model.read.node.Editions.SWAGGER_2;
import static dev.sdkpoet.model.read.node.Expected.anyObject;
import static dev.sdkpoet.model.read.node.Expected.flag;
import static dev.sdkpoet.model.read.node.Expected.list;
import static dev.sdkpoet.model.read.node.Expected.map;
import static dev.sdkpoet.model.read.node.Expected.one;
import static dev.sdkpoet.model.read.node.Expected.text;
import static dev.sdkpoet.model.read.node.Expected.texts;

import java.util.List;
import java.util.stream.Stream;

/** The fields of a document itself: what it is about, where it is served, what it names, who may call it. */
final class DocumentFields {
    private static final String SERVERS = "Use `servers`.";
    private static final String URL_PARTS = "Use `host`, `basePath` and `schemes`.";
    private static final String CONTENT = "Name the media types in `content`.";
    private static final String FLOWS = "Use one of the `flows`.";

    private DocumentFields() {}

    static List<Keyword> all() {
        return Stream.of(root(), about(), servers(), components(), security())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Keyword> root() {
        KeywordTable root = new KeywordTable(ObjectKind.ROOT);
        root.field(SWAGGER_2, "swagger", text(), "DialectDetector")
                .field(FROM_3_0, "openapi", text(), "DialectDetector")
                .field(ALL, "info", one(ObjectKind.INFO), "ApiModelReader")
                .field(ALL, "paths", one(ObjectKind.PATHS), "ApiModelReader")
                .field(ALL, "tags", list(ObjectKind.TAG), "ApiModelReader")
                .field(ALL, "security", list(ObjectKind.SECURITY_REQUIREMENT), "SecurityReader")
                .field(ALL, "externalDocs", one(ObjectKind.EXTERNAL_DOCS), "ApiModelReader")
                .field(ALL, "x-webhooks", map(ObjectKind.PATH_ITEM), "CallbackReader")
                .field(SWAGGER_2, "host", text(), "ServerReader", SERVERS)
                .field(SWAGGER_2, "basePath", text(), "ServerReader", SERVERS)
                .field(SWAGGER_2, "schemes", texts(), "ServerReader", SERVERS)
                .field(SWAGGER_2, "consumes", texts(), "Swagger2", CONTENT)
                .field(SWAGGER_2, "produces", texts(), "Swagger2", CONTENT)
                .field(SWAGGER_2, "definitions", map(ObjectKind.SCHEMA), "Components", moved("schemas"))
                .field(SWAGGER_2, "parameters", map(ObjectKind.PARAMETER), "ReadContext", moved("parameters"))
                .field(SWAGGER_2, "responses", map(ObjectKind.RESPONSE), "ReadContext", moved("responses"))
                .field(
                        SWAGGER_2,
                        "securityDefinitions",
                        map(ObjectKind.SECURITY_SCHEME),
                        "SecurityReader",
                        moved("securitySchemes"))
                .field(FROM_3_0, "servers", list(ObjectKind.SERVER), "ServerReader", URL_PARTS)
                .field(
                        FROM_3_0,
                        "components",
                        one(ObjectKind.COMPONENTS),
                        "Components",
                        "Move its parts to `definitions`, `parameters`, `responses` and `securityDefinitions`.")
                .field(FROM_3_1, "webhooks", map(ObjectKind.PATH_ITEM), "CallbackReader", "Name it `x-webhooks`.")
                .field(FROM_3_1, "jsonSchemaDialect", text(), "KeywordChecker")
                .field(FROM_3_2, "$self", text(), "Identifiers");
        return root.rows();
    }

    private static String moved(String section) {
        return "Move it to `components." + section + "`.";
    }

    private static List<Keyword> about() {
        KeywordTable info = new KeywordTable(ObjectKind.INFO)
                .field(ALL, "title", text(), "ApiModelReader")
                .field(ALL, "version", text(), "ApiModelReader")
                .field(FROM_3_1, "summary", text(), "ApiModelReader", "Put it into `description`.")
                .field(ALL, "description", text(), "ApiModelReader")
                .field(ALL, "termsOfService", text(), "ApiModelReader")
                .field(ALL, "license", one(ObjectKind.LICENSE), "ApiModelReader")
                .ignored(ALL, "contact", one(ObjectKind.CONTACT));
        KeywordTable contact = new KeywordTable(ObjectKind.CONTACT)
                .ignored(ALL, "name", text())
                .ignored(ALL, "url", text())
                .ignored(ALL, "email", text());
        KeywordTable license = new KeywordTable(ObjectKind.LICENSE)
                .field(ALL, "name", text(), "ApiModelReader")
                .ignored(ALL, "url", text())
                .ignored(FROM_3_1, "identifier", text());
        KeywordTable tag = new KeywordTable(ObjectKind.TAG)
                .field(ALL, "name", text(), "ApiModelReader")
                .field(FROM_3_2, "summary", text(), "DocReader", "Put it into `description`.")
                .field(ALL, "description", text(), "DocReader")
                .field(ALL, "externalDocs", one(ObjectKind.EXTERNAL_DOCS), "DocReader")
                .ignored(FROM_3_2, "parent", text())
                .ignored(FROM_3_2, "kind", text());
        KeywordTable external = new KeywordTable(ObjectKind.EXTERNAL_DOCS)
                .field(ALL, "url", text(), "DocReader")
                .field(ALL, "description", text(), "DocReader");
        return Stream.of(info, contact, license, tag, external)
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static List<Keyword> servers() {
        KeywordTable server = new KeywordTable(ObjectKind.SERVER)
                .field(FROM_3_0, "url", text(), "ServerReader")
                .field(FROM_3_0, "description", text(), "ServerReader")
                .field(FROM_3_0, "variables", map(ObjectKind.SERVER_VARIABLE), "ServerReader")
                .ignored(FROM_3_2, "name", text());
        KeywordTable variable = new KeywordTable(ObjectKind.SERVER_VARIABLE)
                .field(FROM_3_0, "default", text(), "ServerReader")
                .field(FROM_3_0, "enum", texts(), "ServerReader")
                .field(FROM_3_0, "description", text(), "ServerReader");
        return Stream.of(server, variable)
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    private static List<Keyword> components() {
        return new KeywordTable(ObjectKind.COMPONENTS)
                .field(FROM_3_0, "schemas", map(ObjectKind.SCHEMA), "Components")
                .field(FROM_3_0, "securitySchemes", map(ObjectKind.SECURITY_SCHEME), "SecurityReader")
                .field(FROM_3_0, "responses", map(ObjectKind.RESPONSE), "ReadContext")
                .field(FROM_3_0, "parameters", map(ObjectKind.PARAMETER), "ReadContext")
                .field(FROM_3_0, "examples", map(ObjectKind.EXAMPLE), "ReadContext")
                .field(FROM_3_0, "requestBodies", map(ObjectKind.REQUEST_BODY), "ReadContext")
                .field(FROM_3_0, "headers", map(ObjectKind.HEADER), "ReadContext")
                .field(FROM_3_0, "links", map(ObjectKind.LINK), "ReadContext")
                .field(FROM_3_0, "callbacks", map(ObjectKind.CALLBACK), "ReadContext")
                .field(FROM_3_1, "pathItems", map(ObjectKind.PATH_ITEM), "ReadContext")
                .field(FROM_3_2, "mediaTypes", map(ObjectKind.MEDIA_TYPE), "ReadContext")
                .rows();
    }

    private static List<Keyword> security() {
        KeywordTable scheme = new KeywordTable(ObjectKind.SECURITY_SCHEME)
                .field(ALL, "type", text(), "SecurityReader")
                .field(ALL, "description", text(), "SecurityReader")
                .field(ALL, "name", text(), "SecurityReader")
                .field(ALL, "in", text(), "SecurityReader")
                .field(SWAGGER_2, "flow", text(), "SecurityReader", "Use `flows`.")
                .field(SWAGGER_2, "authorizationUrl", text(), "SecurityReader", FLOWS)
                .field(SWAGGER_2, "tokenUrl", text(), "SecurityReader", FLOWS)
                .field(SWAGGER_2, "scopes", anyObject(), "SecurityReader", FLOWS)
                .field(FROM_3_0, "scheme", text(), "SecurityReader", "Use `type: basic` or `apiKey`.")
                .field(FROM_3_0, "bearerFormat", text(), "SecurityReader")
                .field(
                        FROM_3_0,
                        "flows",
                        one(ObjectKind.OAUTH_FLOWS),
                        "SecurityReader",
                        "Use `flow`, with the fields of the flow beside it.")
                .field(FROM_3_0, "openIdConnectUrl", text(), "SecurityReader")
                .ignored(FROM_3_2, "oauth2MetadataUrl", text())
                .ignored(FROM_3_2, "deprecated", flag());
        KeywordTable flows = new KeywordTable(ObjectKind.OAUTH_FLOWS);
        for (String flow : List.of("implicit", "password", "clientCredentials", "authorizationCode")) {
            flows.field(FROM_3_0, flow, one(ObjectKind.OAUTH_FLOW), "SecurityReader");
        }
        flows.field(FROM_3_2, "deviceAuthorization", one(ObjectKind.OAUTH_FLOW), "SecurityReader");
        KeywordTable flow = new KeywordTable(ObjectKind.OAUTH_FLOW)
                .field(FROM_3_0, "authorizationUrl", text(), "SecurityReader")
                .field(FROM_3_0, "tokenUrl", text(), "SecurityReader")
                .field(FROM_3_0, "refreshUrl", text(), "SecurityReader")
                .field(FROM_3_0, "scopes", anyObject(), "SecurityReader")
                .field(FROM_3_2, "deviceAuthorizationUrl", text(), "SecurityReader");
        return Stream.of(scheme, flows, flow)
                .flatMap(table -> table.rows().stream())
                .toList();
    }
}
