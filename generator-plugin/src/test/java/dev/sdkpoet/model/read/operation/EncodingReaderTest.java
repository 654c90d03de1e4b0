package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fields of forms and parts are written, by the version, their schema and their encoding. */
class EncodingReaderTest {
    private static ReadDocument read(String version, String mediaType, String schema, String encoding) {
        return ReadDocument.ofOperation(
                version,
                "requestBody: {required: true, content: {" + mediaType
                        + ": {schema: {type: object, properties: {a: " + schema + "}}, encoding: {a: " + encoding
                        + "}}}}");
    }

    private static Parameter field(ReadDocument document) {
        return ((RequestBody.Fields) document.operation().bodies().get(0))
                .fields()
                .get(0);
    }

    private static List<String> told(ReadDocument document) {
        return document.told().stream()
                .filter(line -> line.contains("/requestBody/"))
                .map(line -> line.replaceFirst("#.*/encoding/a", "#a"))
                .toList();
    }

    /** The last column: its type, its style, whether each item is written by itself, its media type. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3|multipart/form-data|[string]|{style: pipeDelimited, contentType: text/csv}|[string] FORM true text/csv",
                "3.1.0|multipart/form-data|[string]|{style: pipeDelimited, contentType: text/csv}|[string] PIPE_DELIMITED false null",
                "3.1.0|multipart/form-data|[string]|{explode: false}|[string] FORM false null",
                "3.1.0|multipart/form-data|[string]|{allowReserved: true, contentType: text/csv}|[string] FORM true null",
                "3.1.0|multipart/mixed|[string]|{explode: false, contentType: text/csv}|[string] FORM true text/csv",
                "3.0.3|application/x-www-form-urlencoded|[string]|{explode: false}|[string] FORM false null",
                "3.0.3|application/x-www-form-urlencoded|[object]|{}|[/schema/items] FORM true null",
                "3.0.3|application/x-www-form-urlencoded|object|{}|/schema FORM true application/json",
                "3.0.3|application/x-www-form-urlencoded|object|{allowReserved: true, contentType: application/json}|/schema FORM true null",
                "3.0.3|application/x-www-form-urlencoded|object|{contentType: application/xml}|string FORM true null",
                "3.0.3|application/x-www-form-urlencoded|[object]|{contentType: application/xml}|[string] FORM true null",
                "3.0.3|application/x-www-form-urlencoded|object|{contentType: text/plain}|/schema FORM true application/json",
                "3.0.3|multipart/form-data|[object]|{}|[/schema/items] FORM true application/json",
                "3.0.3|multipart/form-data|[object]|{contentType: application/json}|[/schema/items] FORM false application/json",
                "3.1.1|multipart/form-data|[object]|{contentType: application/json}|[/schema/items] FORM false application/json",
                "3.2.0|multipart/form-data|[object]|{contentType: application/json}|[/schema/items] FORM true application/json",
                "3.0.3|multipart/form-data|[object]|{contentType: '*/*'}|[/schema/items] FORM true application/json",
                "3.0.3|multipart/form-data|[object]|{contentType: application/*+json}|[/schema/items] FORM true application/json",
                "3.0.3|multipart/form-data|object|{contentType: text/plain}|/schema FORM true text/plain",
                "3.0.3|multipart/form-data|object|{contentType: 'text/xml, application/json'}|/schema FORM true application/json",
                "3.0.3|multipart/form-data|object|{contentType: application/cbor}|binary FORM true application/cbor",
                "3.0.3|multipart/form-data|string|{contentType: '*/*'}|string FORM true text/plain",
                "3.0.3|multipart/form-data|string|{contentType: '*'}|string FORM true text/plain",
                "3.0.3|multipart/form-data|string|{contentType: 'image/*, text/csv'}|string FORM true text/csv",
                "3.0.3|multipart/form-data|string|{contentType: 'image/png; a=\"b,c\", text/csv'}|string FORM true text/csv",
                "3.0.3|multipart/form-data|string|{contentType: text/plain; charset=latin1}|binary FORM true text/plain; charset=latin1",
                "3.0.3|multipart/form-data|string|{contentType: 'text/plain; charset=\"UTF-8\"'}|string FORM true text/plain; charset=\"UTF-8\"",
                "3.0.3|multipart/form-data|[string]|{contentType: image/png}|[binary] FORM true image/png",
                "3.0.3|multipart/form-data|[object]|{contentType: '*'}|[/schema/items] FORM true application/json",
                "3.0.3|multipart/form-data|integer|{contentType: 'image/*, application/x-int'}|int64 FORM true application/x-int",
                "3.0.3|multipart/form-data|integer|{contentType: application/json}|int64 FORM true application/json",
                "3.0.3|multipart/form-data|integer|{contentType: image/*}|int64 FORM true null",
                "3.0.3|multipart/form-data|any|{}|any FORM true null",
                "3.0.3|multipart/form-data|any|{contentType: application/xml}|binary FORM true application/xml",
                "3.1.0|multipart/form-data|any|{}|binary FORM true null",
                "3.1.0|multipart/form-data|any|{contentType: 'image/png, image/webp'}|binary FORM true image/png, image/webp",
                "3.1.0|multipart/form-data|any|{contentType: application/json}|any FORM true application/json",
                "3.1.0|multipart/form-data|[any]|{}|[binary] FORM true null",
                "3.1.0|multipart/form-data|[any]|{explode: false}|[binary] FORM true null",
                "3.1.0|application/x-www-form-urlencoded|any|{}|any FORM true null",
            })
    void a_field_is_written_by_its_style_or_by_its_type(
            String version, String mediaType, String kind, String encoding, String written) {
        String item = kind.replaceAll("[\\[\\]]", "");
        String schema = item.equals("any")
                ? "{}"
                : "{type: " + item + (item.equals("object") ? ", properties: {p: {type: string}}}" : "}");
        Parameter field = field(read(
                version, mediaType, kind.startsWith("[") ? "{type: array, items: " + schema + "}" : schema, encoding));
        String type = ReadDocument.text(field.type()).replaceFirst("/paths/.*?/properties/a", "/schema");
        assertThat(type + " " + field.style() + " " + field.explode() + " " + field.contentType())
                .isEqualTo(written);
    }

    @Test
    void what_a_version_ignores_is_told() {
        String styled = "{style: pipeDelimited, explode: false}";
        assertThat(told(read("3.0.3", "multipart/form-data", "{type: array, items: {type: string}}", styled)))
                .containsExactly(
                        "WARNING #a: `style` and `explode` of a part mean nothing here: OpenAPI 3.0 has them in"
                                + " application/x-www-form-urlencoded only. Remove them.");
        assertThat(told(read("3.1.0", "multipart/mixed", "{type: array, items: {type: string}}", styled)))
                .containsExactly(
                        "WARNING #a: `style` and `explode` of a part mean nothing here: OpenAPI 3.1 has them in"
                                + " multipart/form-data and application/x-www-form-urlencoded only. Remove them.");
        assertThat(told(read(
                        "3.1.0",
                        "multipart/form-data",
                        "{type: array, items: {type: string, format: binary}}",
                        "{explode: false}")))
                .containsExactly(
                        "WARNING #a: files can't be joined; each is a separate part. Remove `style` and `explode`.");
        assertThat(told(read("3.0.3", "multipart/form-data", "{type: string}", "{style: form}")))
                .isEmpty();
    }

    @Test
    void what_cannot_be_written_is_told() {
        String object = "{type: object, properties: {p: {type: string}}}";
        assertThat(told(read("3.0.3", "multipart/form-data", object, "{contentType: 'application/xml, text/xml'}")))
                .containsExactly(
                        "NOTE #a: no object can be written as `application/xml, text/xml`, so the caller passes an"
                                + " `Upload`. If the server takes JSON, say `application/json`.");
        assertThat(told(read("3.0.3", "application/x-www-form-urlencoded", object, "{contentType: application/xml}")))
                .containsExactly(
                        "NOTE #a: no object can be written as `application/xml`, so the caller passes the text."
                                + " If the server takes JSON, say `application/json`.");
        assertThat(told(read(
                        "3.0.3",
                        "multipart/form-data",
                        "{type: string}",
                        "{contentType: \"text/plain\\r\\nX: y, png, text/csv\"}")))
                .containsExactlyInAnyOrder(
                        "WARNING #a: `text/plain\\u000d\\u000aX: y` in `contentType` is no media type; it is ignored. Write one such as `image/png`.",
                        "WARNING #a: `png` in `contentType` is no media type; it is ignored. Write one such as `image/png`.");
    }

    @Test
    void a_long_list_of_types_is_read_in_one_pass() {
        String many = "image/png; a=\"" + "\", \"".repeat(100_000) + "\", text/csv";
        assertThat(field(read("3.0.3", "multipart/form-data", "{type: string}", "{contentType: '" + many + "'}"))
                        .contentType())
                .isEqualTo("text/csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}|B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}|null",
                "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: boolean}]}|B: {oneOf: [{type: string}, {type: object, properties: {p: {type: string}}}]}|null",
                "A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: array, items: {type: string}}]}|B: {oneOf: [{type: object, required: [p], properties: {p: {type: string}}}, {type: object, required: [q], properties: {q: {type: string}}}]}|application/json",
            })
    void unions_in_unions_are_written_as_a_text_where_any_of_them_is_one(String a, String b, String contentType) {
        ReadDocument read = ReadDocument.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: send
                      requestBody:
                        content:
                          multipart/form-data:
                            schema: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}
                      responses: {'204': {description: ok}}
                components:
                  schemas:
                    %s
                    %s
                """.formatted(a, b));
        assertThat(String.valueOf(field(read).contentType())).isEqualTo(contentType);
    }

    @Test
    void parts_by_position_are_the_callers_which_is_told() {
        ReadDocument mixed = ReadDocument.ofOperation(
                "3.2.0",
                "requestBody: {content: {multipart/mixed: {schema: {type: array, items: {}}, prefixEncoding: [{contentType: image/png}],"
                        + " itemEncoding: {contentType: image/png}}}}");
        assertThat(mixed.operation().bodies().get(0)).isInstanceOf(RequestBody.Binary.class);
        assertThat(mixed.told())
                .anyMatch(line -> line.startsWith("WARNING") && line.contains("`prefixEncoding`"))
                .anyMatch(line -> line.startsWith("WARNING") && line.contains("`itemEncoding`"))
                .anyMatch(line -> line.startsWith("WARNING") && line.contains("this form has no fields"));
    }

    @Test
    void headers_of_parts_with_one_value_are_sent_and_others_are_told() {
        String headers =
                "{headers: {Content-Type: {schema: {type: string}}, X-One: {schema: {type: integer, enum: [1, 0x1]}},"
                        + " X-Free: {schema: {type: string}}, X-Must: {required: true, schema: {type: string}},"
                        + " 'X Bad': {schema: {enum: [a]}}}}";
        ReadDocument text = read("3.0.3", "multipart/form-data", "{type: string}", headers);
        assertThat(((RequestBody.Multipart) text.operation().bodies().get(0)).headers())
                .containsExactly(new RequestBody.PartHeader("a", "X-One", "1"));
        assertThat(told(text))
                .containsExactly(
                        "NOTE #a/headers/X-Free: header `X-Free` of this part isn't sent; only files have headers of the caller.",
                        "WARNING #a/headers/X-Must: header `X-Must` of this part isn't sent: only files have headers of the"
                                + " caller, and others those with one possible value. Give it an `enum` of one, or make it optional.",
                        "NOTE #a/headers/X Bad: header `X Bad` of this part isn't sent; only files have headers of the caller.");
        assertThat(told(read("3.0.3", "multipart/form-data", "{type: string, format: binary}", headers)))
                .contains("NOTE #a/headers/X-Free: header `X-Free` of this part is the caller's: `Upload.withHeader`.");
    }

    @Test
    void bytes_of_another_type_than_text_say_that_they_are_base64() {
        RequestBody body = read(
                        "3.0.3",
                        "multipart/form-data",
                        "{type: array, items: {type: string, format: byte}}",
                        "{contentType: image/png}")
                .operation()
                .bodies()
                .get(0);
        assertThat(((RequestBody.Multipart) body).headers())
                .containsExactly(new RequestBody.PartHeader("a", "Content-Transfer-Encoding", "base64"));
    }

    @Test
    void a_list_of_itself_is_no_choice_of_files() {
        ReadDocument document = ReadDocument.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /a:
                    post:
                      operationId: send
                      tags: [t]
                      responses: {'204': {description: ok}}
                      requestBody: {content: {multipart/form-data: {schema: {properties: {a: {$ref: '#/components/schemas/A'}}}}}}
                components: {schemas: {A: {type: array, items: {$ref: '#/components/schemas/A'}}}}
                """);

        assertThat(ReadDocument.text(field(document).type())).startsWith("[").doesNotContain("binary");
    }

    /** Columns: the schema of the part, its type, what is told about it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{anyOf: [{type: string, format: binary}, {type: array, items: {type: string, format: binary}}]}|[binary]|",
                "{type: array, items: {anyOf: [{type: string, format: binary}, {type: object}]}}|[binary]|PART_OR_JSON object",
                "{oneOf: [{$ref: '#/x-file'}, {type: object, properties: {id: {type: string}}}]}|binary|PART_OR_JSON object",
                "{oneOf: [{type: string}, {type: string, format: binary}]}|binary|PART_OR_TEXT string",
                "{oneOf: [{anyOf: [{type: string, format: binary}, {type: string, format: uri}]}, {type: 'null'}]}|binary?|PART_OR_TEXT string",
                "{anyOf: [{type: string, format: binary}, {type: 'null'}]}|binary?|",
            })
    void a_part_that_may_be_a_file_is_an_upload(String schema, String type, String told) {
        ReadDocument document = ReadDocument.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                x-file: {type: string, format: binary}
                paths:
                  /a:
                    post:
                      operationId: send
                      tags: [t]
                      responses: {'204': {description: ok}}
                      requestBody: {content: {multipart/form-data: {schema: {properties: {a: %s}}}}}
                """.formatted(schema));
        Parameter part = field(document);

        assertThat(ReadDocument.text(part.type()) + (part.nullable() ? "?" : ""))
                .isEqualTo(type);
        assertThat(part.doc().facts().stream().map(fact -> fact.name() + " " + fact.text()))
                .filteredOn(fact -> fact.startsWith("PART_OR"))
                .isEqualTo(told == null ? List.of() : List.of(told));
    }
}
