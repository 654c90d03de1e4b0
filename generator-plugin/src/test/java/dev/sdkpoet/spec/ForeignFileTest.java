package dev.sdkpoet.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is no OpenAPI document is named as what it is, with what to do. */
class ForeignFileTest {
    @TempDir
    private Path directory;

    private Loading loading;

    @BeforeEach
    void load_from_the_directory() {
        loading = Loading.in(directory);
    }

    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("asyncapi: 2.6.0\ninfo: {title: T, version: '1'}", "This is an AsyncAPI document"),
            Map.entry(
                    "{\"info\": {\"_postman_id\": \"1\", \"name\": \"Pets\", \"schema\":"
                            + " \"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"}, \"item\": []}",
                    "This is a Postman collection"),
            Map.entry("{\"collection\": {\"info\": {\"_postman_id\": \"1\"}}}", "This is a Postman collection"),
            Map.entry(
                    "{\"name\": \"e\", \"values\": [], \"_postman_variable_scope\": \"environment\"}",
                    "This is a Postman environment"),
            Map.entry("{\"_type\": \"export\", \"resources\": []}", "This is an export of Insomnia"),
            Map.entry("type: collection.insomnia.rest/5.0", "This is an export of Insomnia"),
            Map.entry("{\"data\": {\"__schema\": {}}}", "This is the introspection of a GraphQL API"),
            Map.entry("{\"__schema\": {}}", "This is the introspection of a GraphQL API"),
            Map.entry("{\"swaggerVersion\": \"1.2\", \"apis\": []}", "This is Swagger 1.2 or older"),
            Map.entry("overlay: 1.0.0\nactions: []", "This is an overlay"),
            Map.entry("arazzo: 1.0.0", "This is an Arazzo document"),
            Map.entry("openrpc: 1.2.6", "This is an OpenRPC document"),
            Map.entry("{\"kind\": \"discovery#restDescription\"}", "This is a document of Google's discovery service"),
            Map.entry("{\"smithy\": \"2.0\", \"shapes\": {}}", "This is a Smithy model"),
            Map.entry("{\"log\": {\"entries\": []}}", "This is an HTTP archive"),
            Map.entry("apiVersion: v1\nkind: Service", "This is a manifest of Kubernetes"),
            Map.entry("{\"name\": \"a\", \"version\": \"1\", \"dependencies\": {}}", "This is a package.json"),
            Map.entry("{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}", "This is a JSON Schema"),
            Map.entry("type: object\nproperties: {a: {type: string}}", "This is a JSON Schema"),
            Map.entry("paths: {}", "This has parts of an OpenAPI document, and no version"),
            Map.entry("{\"message\": \"Not Found\"}", "This looks like a server's error response"),
            Map.entry("type Query {\n  pets: [Pet!]!\n}", "This is a GraphQL schema"),
            Map.entry("# pets\n\"\"\"A: pet\"\"\"\ninterface Pet @key(fields: \"id\") {", "This is a GraphQL schema"),
            Map.entry("schema {\n query: Query\n}", "This is a GraphQL schema"),
            Map.entry("union Animal =\n  | Cat", "This is a GraphQL schema"),
            Map.entry("directive @auth(role: String) on OBJECT", "This is a GraphQL schema"),
            Map.entry("query Pets($n: Int) {\n  pets { name }\n}", "This is a GraphQL query"),
            Map.entry("#%RAML 1.0\ntitle: Pets", "This is RAML"),
            Map.entry("FORMAT: 1A\nHOST: https://x.example\n\n# Pets", "This is API Blueprint"),
            Map.entry("HOST: https://x.example\nFORMAT: 1A\n", "This is API Blueprint"),
            Map.entry("// License\nsyntax = \"proto3\";\npackage a;", "This is a file of Protocol Buffers"),
            Map.entry("import \"@typespec/http\";", "This is TypeSpec"),
            Map.entry(
                    "version https://git-lfs.github.com/spec/v1\noid sha256:0a1b\nsize 12345\n",
                    "This is a pointer of Git LFS"),
            Map.entry("<<<<<<< HEAD\nopenapi: 3.0.3\n", "This file has merge conflict markers"),
            Map.entry(
                    "<?xml version=\"1.0\"?>\n<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\"/>",
                    "This is a WSDL"),
            Map.entry("<application xmlns=\"http://wadl.dev.java.net/2009/02\"/>", "This is a WADL"),
            Map.entry("<edmx:Edmx Version=\"4.0\"/>", "This is metadata of an OData service"),
            Map.entry(
                    "<!DOCTYPE html><html><body><form action=/login><input type=password></form></body></html>",
                    "This is an HTML login page"),
            Map.entry("<!DOCTYPE html><html></html>", "This is HTML or XML"),
            Map.entry("PK\u0003\u0004\n\u0000", "This is a zip file or a jar"),
            Map.entry("%PDF-1.7", "This is a PDF")));

    @Test
    void each_is_named_in_one_error_whatever_the_file_is_called() {
        NAMES.forEach((text, message) -> {
            for (String name : new String[] {"a.json", "a.yaml", "a"}) {
                assertThat(loading.problemsOf(name, text))
                        .as(text)
                        .singleElement()
                        .asString()
                        .startsWith("ERROR " + name + ":1:1 #: " + message);
            }
        });
    }

    @Test
    void a_document_that_only_mentions_them_is_read() {
        assertThat(loading.problemsOf("a.yaml", """
                        # type Query {
                        # version https://git-lfs.github.com/spec/v1
                        openapi: 3.0.3
                        info: {title: "<form> password", version: '1', schema: getpostman.com}
                        asyncapi: 2.0.0
                        swaggerVersion: '1.2'
                        paths: {}
                        """)).isEmpty();
    }

    @Test
    @Timeout(10)
    void text_that_looks_like_many_of_them_takes_no_time() {
        for (String part :
                new String[] {"#\n", "<form ", "a:\n", "\"\"\"", "/*", " ", "type a", "import \"", "sign in<form"}) {
            assertThat(loading.problemsOf("a.yaml", (part.startsWith("<") ? "" : "x") + part.repeat(20_000)))
                    .isNotNull();
            assertThat(loading.problemsOf("a.yaml", "<" + part.repeat(20_000))).hasSize(1);
            byte[] bytes = part.repeat(20_000).getBytes(StandardCharsets.UTF_8);
            assertThat(ForeignText.ofBytes(bytes)).isNull();
        }
    }
}
