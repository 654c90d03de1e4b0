package dev.sdkpoet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What an operation is given is a value. */
class OptionsTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            servers: [{url: 'https://example.com'}]
            paths:
              /upload:
                post:
                  operationId: upload
                  tags: [Files]
                  requestBody:
                    content:
                      multipart/form-data:
                        schema:
                          type: object
                          properties:
                            file: {type: string, format: binary}
                            password: {type: string, format: password}
                            tags: {type: array, items: {type: string}}
                            size: {type: integer}
                  responses: {'204': {description: Done.}}
              /all:
                get:
                  operationId: all
                  tags: [Files]
                  parameters:
                    - {name: a, in: query, required: true, schema: {type: integer}}
                    - {name: b, in: query, required: true, schema: {type: string}}
                    - {name: c, in: query, required: true, schema: {type: string}}
                    - {name: d, in: query, required: true, schema: {type: boolean}}
                    - {name: e, in: query, required: true, schema: {type: string}}
                    - {name: require, in: query, required: true, schema: {type: string}}
                    - {name: set, in: query, schema: {type: string}}
                    - {name: get, in: query, schema: {type: string}}
                    - {name: values, in: query, schema: {type: string}}
                  responses: {'204': {description: Done.}}
            """;

    private static String run(String code) throws IOException {
        return GeneratedClient.of(DOCUMENT).run(code);
    }

    @Test
    void a_text_whose_name_says_that_it_is_a_secret_is_masked_and_sent() throws IOException {
        GeneratedClient client = GeneratedClient.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                servers: [{url: 'https://example.com'}]
                paths:
                  /keys:
                    post:
                      operationId: make
                      tags: [Keys]
                      parameters: [{name: access_token, in: query, schema: {type: string}}]
                      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Key'}}}}
                      responses: {'204': {description: Done.}}
                components:
                  schemas:
                    Key: {type: object, properties: {pem: {type: string}, note: {type: string}}}
                """);
        assertThat(client.run("""
                Wire wire = new Wire(204, "", "");
                Key key = Key.builder().pem("s3cret").note("n").build();
                MakeOptions options = MakeOptions.builder().accessToken("t0ken").build();
                wire.client().keys().make(key, options);
                Key same = Key.fromJson(key.toJson());
                return (key + " " + options).matches(".*(s3cret|t0ken).*") + " " + same.equals(key) + " "
                        + (key instanceof java.io.Serializable) + " " + wire.line();
                """))
                .isEqualTo("false true true POST https://example.com/keys?access_token=t0ken\n"
                        + "{\"pem\":\"s3cret\",\"note\":\"n\"}");
    }

    @Test
    void equal_options_are_equal_and_what_is_personal_or_secret_is_not_shown() throws IOException {
        assertThat(run("""
                UploadOptions first = UploadOptions.builder().size(1).password("s3cret").tags(List.of("x")).build();
                UploadOptions second = UploadOptions.builder().tags(List.of("x")).password("s3cret").size(1L).build();
                UploadOptions other = first.toBuilder().size(2).build();
                UploadOptions without = other.toBuilder().size(null).password(null).build();
                return first.equals(second) + " " + (first.hashCode() == second.hashCode()) + " " + first.equals(other) + " "
                        + first.equals(null) + " " + first + " " + without + " " + without.size();
                """))
                .isEqualTo(
                        "true true false false UploadOptions{password=***, size=1, tags=[x]} UploadOptions{tags=[x]} null");
    }

    @Test
    void an_upload_is_equal_to_itself_only() throws IOException {
        assertThat(run("""
                Upload upload = Upload.of("a", new byte[1]);
                UploadOptions options = UploadOptions.builder().file(upload).build();
                return options.equals(UploadOptions.builder().file(upload).build()) + " "
                        + options.equals(UploadOptions.builder().file(Upload.of("a", new byte[1])).build());
                """)).isEqualTo("true false");
    }

    @Test
    void a_builder_that_goes_on_changes_nothing_that_was_built() throws IOException {
        assertThat(run("""
                UploadOptions.Builder builder = UploadOptions.builder().size(1);
                UploadOptions built = builder.build();
                builder.size(2);
                built.toBuilder().size(3);
                return built;
                """)).isEqualTo("UploadOptions{size=1}");
    }

    @Test
    void what_is_required_must_be_set_whatever_it_is_called() throws IOException {
        String all = "AllParams.builder().a(1).b(\"b\").c(\"c\").d(true).e(\"e\").set(\"s\").get(\"g\").values(\"v\")";
        assertThatThrownBy(() -> run("return " + all + ".build();"))
                .hasRootCauseInstanceOf(NullPointerException.class)
                .hasRootCauseMessage("require");
        assertThat(run("""
                Wire wire = new Wire();
                wire.client().files().all(%s.require("r").build());
                return wire.line();
                """.formatted(all)))
                .isEqualTo("GET https://example.com/all?a=1&b=b&c=c&d=true&e=e&require=r&set=s&get=g&values=v");
    }
}
