package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.testing.GeneratedClient;
import dev.sdkpoet.testing.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials that come from the environment, and those that a document doesn't mention. */
class CredentialSettingsTest {
    private static final String THINGS =
            "paths: {/things: {get: {operationId: listThings, tags: [things], responses: {'204': {description: Done.}}}}}\n";

    private String things = THINGS;

    @TempDir
    private Path work;

    /** @param schemes the document's security schemes; "" for none */
    private GenerationRequestBuilder request(String schemes) throws IOException {
        return request(new DocumentSource("", document("api", schemes), "api.yaml"));
    }

    private GenerationRequestBuilder request(DocumentSource... documents) {
        GenerationRequestBuilder request = GenerationRequest.builder();
        List.of(documents).forEach(request::document);
        return request.basePackage("example")
                .clientName("Example")
                .wholeRuntime(true)
                .output(work.resolve("out"));
    }

    private Path document(String name, String schemes) throws IOException {
        String document =
                "openapi: 3.0.3\ninfo: {title: Chatty, version: '1'}\nservers: [{url: 'https://example.com'}]\n"
                        + things + (schemes.isEmpty() ? "" : "components: {securitySchemes: {" + schemes + "}}\n");
        return Files.writeString(work.resolve(name + ".yaml"), document);
    }

    private static String client(GenerationRequestBuilder request) {
        return new SdkGenerator().plan(request.build()).tree().files().get("example/Example.java");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key: {type: apiKey, in: header, name: X-Key} | return apiKey(environment(\"EXAMPLE_API_KEY\"));",
                "token: {type: http, scheme: bearer} | return bearerToken(environment(\"EXAMPLE_BEARER_TOKEN\"));",
                "login: {type: http, scheme: basic}"
                        + " | return basicAuth(environment(\"EXAMPLE_USERNAME\"), environment(\"EXAMPLE_PASSWORD\"));",
                "oidc: {type: openIdConnect, openIdConnectUrl: 'https://example.com/x'}"
                        + " | return accessToken(environment(\"EXAMPLE_ACCESS_TOKEN\"));",
                "digest: {type: http, scheme: digest} | return authorization(environment(\"EXAMPLE_AUTHORIZATION\"));",
                "oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://example.com/t', scopes: {}}}}"
                        + " | return clientCredentials(environment(\"EXAMPLE_CLIENT_ID\"), environment(\"EXAMPLE_CLIENT_SECRET\"));"
            })
    void each_scheme_is_read_from_variables_that_are_called_after_the_client_and_it(String scheme, String expected)
            throws IOException {
        assertThat(client(request(scheme)).replaceAll("\\s+", " ")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"ChattyClient,CHATTY", "ChattyApi,CHATTY", "Client,CLIENT", "Clients,CLIENTS"})
    void variables_are_called_after_the_client_without_the_word_client(String name, String prefix) throws IOException {
        GenerationRequestBuilder request =
                request("key: {type: apiKey, in: header, name: X-Key}").clientName(name);
        assertThat(new SdkGenerator().plan(request.build()).tree().files().get("example/" + name + ".java"))
                .contains("environment(\"" + prefix + "_API_KEY\")");
    }

    @Test
    void of_several_schemes_those_are_used_that_are_set() throws IOException {
        String client =
                client(request("key: {type: apiKey, in: header, name: X-Key}, login: {type: http, scheme: basic},"
                        + " otherLogin: {type: http, scheme: basic}, mine: {type: mutualTLS}"));

        assertThat(client.replaceAll("\\s+", " "))
                .contains("if (variables.have(\"EXAMPLE_API_KEY\")) { apiKey(environment(\"EXAMPLE_API_KEY\")); }")
                .contains("if (variables.have(\"EXAMPLE_USERNAME\", \"EXAMPLE_PASSWORD\")) {")
                .contains("if (variables.have(\"EXAMPLE_OTHER_LOGIN_USERNAME\", \"EXAMPLE_OTHER_LOGIN_PASSWORD\")) {")
                .contains("variables.check(); return this;");
    }

    @Test
    void variables_do_not_depend_on_the_order_of_the_schemes() throws IOException {
        String password =
                "client_secret: {type: oauth2, flows: {password: {tokenUrl: 'https://example.com/t', scopes: {}}}}";
        String machine =
                "machine: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://example.com/t', scopes: {}}}}";

        String other = "other: {type: openIdConnect, openIdConnectUrl: 'https://example.com/x'}, ";

        for (String schemes : List.of(password + ", " + machine, machine + ", " + password)) {
            assertThat(client(request(other + schemes)).replaceAll("\\s+", " "))
                    .contains("clientSecret(environment(\"EXAMPLE_CLIENT_SECRET\"));")
                    .contains("environment(\"EXAMPLE_CLIENT_CREDENTIALS_CLIENT_ID\")");
        }
    }

    @Test
    void what_is_not_set_is_named() throws IOException {
        assertThat(GeneratedClient.of(request(
                                "key: {type: apiKey, in: header, name: X-Key}, token: {type: http, scheme: bearer}"))
                        .run("""
                        try {
                            return Example.fromEnvironment();
                        } catch (IllegalStateException e) {
                            return e.getMessage();
                        }"""))
                .isEqualTo("None of these environment variables is set: EXAMPLE_API_KEY, EXAMPLE_BEARER_TOKEN");
    }

    @Test
    void variables_have_other_names_if_the_user_says_so() throws IOException {
        String both = "key: {type: apiKey, in: header, name: X-Key}, login: {type: http, scheme: basic}";
        assertThat(client(
                        request(both).credentialVariables(Map.of("key", "ACME_KEY", "login", "ACME_USER, ACME_PASS"))))
                .contains("apiKey(environment(\"ACME_KEY\"))")
                .contains("basicAuth(environment(\"ACME_USER\"), environment(\"ACME_PASS\"))");

        refused(
                request(both).credentialVariables(Map.of("key", "A KEY")),
                "can't be the name of an environment variable");
        refused(request(both).credentialVariables(Map.of("login", "ACME")), "has 2 variables, not 1");
        refused(
                request(both).credentialVariables(Map.of("other", "ACME")),
                "There is no security scheme \"other\" with credentials that could be in variables. Use one of key, login.");
    }

    @Test
    void a_setting_is_about_the_schemes_of_its_name_that_have_as_many_variables() throws IOException {
        Path one = document("one", "auth: {type: http, scheme: basic}");
        Path two = document("two", "auth: {type: http, scheme: bearer}");
        GenerationRequestBuilder both =
                request(new DocumentSource("one", one, "one"), new DocumentSource("two", two, "two"));

        assertThat(GeneratedClient.of(both.credentialVariables(Map.of("auth", "ACME_USER,ACME_PASS")))
                        .source("Example.java"))
                .contains("basicAuth(environment(\"ACME_USER\"), environment(\"ACME_PASS\"))")
                .contains("bearerToken(environment(\"EXAMPLE_BEARER_TOKEN\"))");
        assertThat(client(both.credentialVariables(Map.of("auth", "ACME_TOKEN"))))
                .contains("basicAuth(environment(\"EXAMPLE_USERNAME\"), environment(\"EXAMPLE_PASSWORD\"))")
                .contains("bearerToken(environment(\"ACME_TOKEN\"))");
        refused(both.credentialVariables(Map.of("auth", "A,B,C")), "has 1 or 2 variables, not 3");
    }

    @Test
    void no_scheme_reads_the_variables_that_the_user_gives_to_another() throws IOException {
        String three = "token: {type: http, scheme: bearer}, key: {type: apiKey, in: header, name: X-Key},"
                + " login: {type: http, scheme: basic}";
        assertThat(client(request(three)
                        .credentialVariables(Map.of("key", "EXAMPLE_BEARER_TOKEN", "login", "EXAMPLE_USER,SECRET"))))
                .contains("bearerToken(environment(\"EXAMPLE_BEARER_TOKEN_BEARER_TOKEN\"))")
                .contains("apiKey(environment(\"EXAMPLE_BEARER_TOKEN\"))");
    }

    @Test
    void what_has_no_variables_is_not_offered() throws IOException {
        String none = "There is no security scheme \"key\" with credentials that could be in variables. ";
        Map<String, String> key = Map.of("key", "ACME");
        refused(request("").credentialVariables(key), none + "No scheme has any, so leave the setting out.");
        refused(
                request("mine: {type: mutualTLS}, login: {type: http, scheme: basic}")
                        .credentialVariables(key),
                none + "Use one of login.");
    }

    @Test
    void an_operation_that_says_it_needs_no_credentials_sends_none() throws IOException {
        String open = "listThings, security: [], tags";
        try (LoopbackServer server = LoopbackServer.silent()) {
            things = THINGS.replace("listThings, tags", open);
            GeneratedClient.of(request("").securityScheme("bearer"))
                    .run("%s.bearerToken(\"t\").build().things().listThings(); return \"\";"
                            .formatted(server.builder()));
            assertThat(server.last().header("Authorization")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bearer, bearerToken(\"t\"), Authorization, Bearer t",
        "basic, 'basicAuth(\"u\", \"p\")', Authorization, Basic dTpw",
        "header:X-Api-Key, apiKey(\"k\"), X-Api-Key, k",
        "cookie:session, apiKey(\"k\"), Cookie, session=k"
    })
    void a_document_that_declares_no_scheme_gets_one(String scheme, String call, String header, String value)
            throws IOException {
        try (LoopbackServer server = LoopbackServer.silent()) {
            GeneratedClient.of(request("").securityScheme(scheme))
                    .run("%s.%s.build().things().listThings(); return \"\";".formatted(server.builder(), call));
            assertThat(server.last().header(header)).isEqualTo(value);
        }
    }

    @Test
    void a_scheme_that_cannot_be_meant_is_an_error() throws IOException {
        refused(request("").securityScheme("digest"), "\"digest\" is no security scheme. Set bearer, basic, or");
        refused(
                request("key: {type: apiKey, in: header, name: X-Key}").securityScheme("bearer"),
                "Every document already declares security schemes. Leave it out");
    }

    private static void refused(GenerationRequestBuilder request, String message) {
        assertThatThrownBy(() -> new SdkGenerator().plan(request.build()))
                .isInstanceOf(GenerationException.class)
                .hasMessageContaining(message);
    }
}
