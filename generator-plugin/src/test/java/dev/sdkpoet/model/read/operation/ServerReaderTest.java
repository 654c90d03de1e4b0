package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Server;
import dev.sdkpoet.model.read.ReadDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an API lives. */
class ServerReaderTest {
    private static ReadDocument read(String text) {
        return ReadDocument.of(text + "\ninfo: {title: T, version: '1'}\npaths: {}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{openapi: 3.0.3, servers: [{url: 'https://a'}, {url: 'https://b'}], info: {title: T, version: '1'}, paths: {}}|https://a https://b",
                "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}}|''",
                "{swagger: '2.0', host: h.example, basePath: /v1, schemes: [http, https, ws], info: {title: T, version: '1'}, paths: {}}|https://h.example/v1 http://h.example/v1",
                "{swagger: '2.0', host: h.example, info: {title: T, version: '1'}, paths: {}}|https://h.example",
                "{swagger: '2.0', basePath: /v1, info: {title: T, version: '1'}, paths: {}}|/v1",
                "{swagger: '2.0', info: {title: T, version: '1'}, paths: {}}|''"
            })
    void a_document_has_servers(String document, String urls) {
        assertThat(String.join(
                        " ",
                        ReadDocument.of(document).document().servers().stream()
                                .map(Server::url)
                                .toList()))
                .isEqualTo(urls);
    }

    @Test
    void variables_have_their_defaults() {
        Server server =
                read("openapi: 3.0.3\nservers: [{url: 'https://{region}.x', variables: {region: {default: eu, enum: [eu, us]}}}]")
                        .document()
                        .servers()
                        .get(0);

        assertThat(server.defaultUrl()).isEqualTo("https://eu.x");
        assertThat(server.variables().get(0).values()).containsExactly("eu", "us");
    }

    @Test
    void a_variable_without_a_default_has_its_first_value_and_is_told() {
        ReadDocument read =
                read("openapi: 3.0.3\nservers: [{url: 'https://{region}.x', variables: {region: {enum: [us, eu]}}}]");

        assertThat(read.document().servers().get(0).defaultUrl()).isEqualTo("https://us.x");
        assertThat(read.told()).singleElement().asString().contains("variable `region` has no default; `us` is used");
    }

    @Test
    void the_nearest_servers_are_an_operations() {
        ReadDocument read = ReadDocument.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://all'}]
                paths:
                  /a:
                    servers: [{url: 'https://path'}]
                    get: {responses: {'204': {description: ok}}}
                    put: {servers: [{url: 'https://own'}], responses: {'204': {description: ok}}}
                  /b:
                    get: {responses: {'204': {description: ok}}}
                """);

        assertThat(read.document().resources().get(0).operations())
                .extracting(operation -> operation.servers().get(0).url())
                .containsExactly("https://path", "https://own", "https://all");
    }
}
