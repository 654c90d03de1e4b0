package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.read.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to authenticate, and which of them an operation needs. */
class SecurityReaderTest {
    private static ReadDocument read(String version, String scheme) {
        String holder = version.equals("2.0")
                ? "swagger: '2.0'\nsecurityDefinitions: {s: " + scheme + "}\n"
                : "openapi: " + version + "\ncomponents: {securitySchemes: {s: " + scheme + "}}\n";
        return ReadDocument.of(holder + """
                info: {title: T, version: '1'}
                security: [{s: []}]
                paths:
                  /a:
                    get: {responses: {'204': {description: ok}}}
                    put: {security: [], responses: {'204': {description: ok}}}
                    post: {security: [{s: [read]}, {}], responses: {'204': {description: ok}}}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3|{type: http, scheme: Basic}|Basic",
                "3.0.3|{type: http, scheme: bearer, bearerFormat: JWT}|Bearer",
                "3.0.3|{type: http, scheme: digest}|OtherHttp",
                "3.0.3|{type: apiKey, in: header, name: X-Key}|ApiKey",
                "3.0.3|{type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://x/token', scopes: {}}}}|ClientCredentials",
                "3.0.3|{type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {}}}}|AccessToken",
                "3.0.3|{type: oauth2, flows: {implicit: {authorizationUrl: 'https://x/auth', scopes: {}}}}|AccessToken",
                "3.0.3|{type: openIdConnect, openIdConnectUrl: 'https://x'}|AccessToken",
                "3.1.0|{type: mutualTLS}|MutualTls",
                "2.0|{type: basic}|Basic",
                "2.0|{type: oauth2, flow: application, tokenUrl: 'https://x/token', scopes: {}}|ClientCredentials",
                "2.0|{type: oauth2, flow: implicit, authorizationUrl: 'https://x/auth', scopes: {}}|AccessToken"
            })
    void a_scheme_is_of_a_kind(String version, String scheme, String kind) {
        assertThat(read(version, scheme).document().securitySchemes())
                .singleElement()
                .satisfies(read -> assertThat(read.getClass().getSimpleName()).isEqualTo(kind))
                .extracting(SecurityScheme::name)
                .isEqualTo("s");
    }

    @Test
    void an_operation_has_the_documents_requirements_unless_it_has_its_own() {
        var operations = read("3.0.3", "{type: http, scheme: basic}")
                .document()
                .resources()
                .get(0)
                .operations();

        assertThat(operations.get(0).security())
                .singleElement()
                .satisfies(all ->
                        assertThat(all.schemes()).extracting(SchemeUse::scheme).containsExactly("s"));
        assertThat(operations.get(1).security()).isEmpty();
        assertThat(operations.get(2).security()).hasSize(2);
        assertThat(operations.get(2).security().get(0).schemes().get(0).scopes())
                .containsExactly("read");
        assertThat(operations.get(2).security().get(1).schemes()).isEmpty();
    }

    @Test
    void a_requirement_of_3_2_may_name_a_scheme_by_its_uri() {
        ReadDocument read = ReadDocument.of("""
                openapi: 3.2.0
                info: {title: T, version: '1'}
                paths: {/a: {get: {security: [{'#/components/securitySchemes/a~1b': []}], responses: {'204': {description: ok}}}}}
                components: {securitySchemes: {a/b: {type: http, scheme: basic}}}
                """);

        assertThat(read.told()).noneMatch(line -> line.contains("there is no security scheme"));
        assertThat(read.document().resources().get(0).operations().get(0).security())
                .singleElement()
                .satisfies(requirement -> assertThat(requirement.schemes())
                        .singleElement()
                        .satisfies(use -> assertThat(use.scheme()).isEqualTo("a/b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: apikey, in: header, name: a}|security scheme `s` has no known type and is ignored",
                "{type: apiKey, in: body, name: a}|API key `s` needs `name`, and `in` with header, query or cookie"
            })
    void what_nobody_can_use_is_told_and_so_is_its_use(String scheme, String told) {
        ReadDocument read = read("3.0.3", scheme);

        assertThat(read.document().securitySchemes()).isEmpty();
        assertThat(read.told())
                .anySatisfy(line -> assertThat(line).contains("WARNING #/components/securitySchemes/s: ", told))
                .anySatisfy(line -> assertThat(line).contains("#/security/0/s: there is no security scheme `s`"));
    }
}
