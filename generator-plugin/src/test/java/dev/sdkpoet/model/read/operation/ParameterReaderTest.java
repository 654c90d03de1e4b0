package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters in paths, queries, headers and cookies. */
class ParameterReaderTest {
    private static ReadDocument read(String version, String parameter) {
        return ReadDocument.ofOperation(version, "parameters: [" + parameter + "]");
    }

    private static Parameter only(String version, String parameter) {
        return read(version, parameter).operation().parameters().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.0.3|{name: a, in: query, schema: {type: array, items: {type: string}}}|[string]|FORM|true",
                "3.0.3|{name: a, in: query, explode: false, schema: {type: array, items: {type: string}}}|[string]|FORM|false",
                "3.0.3|{name: a, in: query, style: pipeDelimited, schema: {type: array, items: {type: string}}}|[string]|PIPE_DELIMITED|false",
                "3.0.3|{name: a, in: query, style: deepObject, schema: {type: object}}|{any}|DEEP_OBJECT|true",
                "3.0.3|{name: a, in: header, schema: {type: integer}}|int64|SIMPLE|false",
                "3.0.3|{name: a, in: cookie, schema: {type: string}}|string|FORM|true",
                "3.0.3|{name: a, in: query, content: {application/json: {schema: {type: integer}}}}|int64|FORM|true",
                "3.0.3|{name: a, in: query, type: integer}|int64|FORM|true",
                "3.0.3|{name: a, in: query}|string|FORM|true",
                "2.0|{name: a, in: query, type: array, items: {type: integer, format: int32}}|[int32]|FORM|false",
                "2.0|{name: a, in: query, type: array, items: {type: string}, collectionFormat: multi}|[string]|FORM|true",
                "2.0|{name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}|[string]|TAB_DELIMITED|false",
                "2.0|{name: a, in: header, type: boolean}|boolean|SIMPLE|false"
            })
    void a_parameter_has_a_type_and_a_way_to_be_written(
            String version, String parameter, String type, Style style, boolean explode) {
        Parameter read = only(version, parameter);

        assertThat(ReadDocument.text(read.type())).isEqualTo(type);
        assertThat(read.style()).isEqualTo(style);
        assertThat(read.explode()).isEqualTo(explode);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{schema: {type: boolean, enum: [True]}}|true",
                "{schema: {type: integer, enum: [0x10]}}|16",
                "{schema: {type: string, enum: [010]}}|010",
                "{schema: {type: string, enum: ['010', '010']}}|010",
                "{schema: {type: string, nullable: true, enum: [a, null]}}|a",
                "{content: {application/json: {schema: {type: string, enum: [010]}}}}|\"010\"",
                "{content: {application/json: {schema: {type: boolean, enum: [True]}}}}|true"
            })
    void the_only_value_of_a_parameter_is_sent_as_its_type_has_it(String described, String value) {
        ReadDocument read = read("3.0.3", "{name: a, in: query, required: true, " + described.substring(1));
        assertThat(read.operation().constants())
                .singleElement()
                .extracting(Constant::value)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "/a?b%5Bc%5D={d}|/a|b[c]",
                "/a?x=1&b={d}#f|/a?x=1|b",
                "/a?b=2&c=3|/a?b=2&c=3|none",
                "/a{?b}|/a{?b}|?b",
                "/a?b={d}e|/a?b={d}e|d"
            })
    void pairs_of_a_path_are_sent_once(String path, String sent, @Nullable String name) {
        ReadDocument read = ReadDocument.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  %s:
                    get:
                      operationId: send
                      responses: {'204': {description: ok}}
                """.formatted(path));
        assertThat(read.operation().sentPath()).isEqualTo(sent);
        assertThat(read.operation().parameters())
                .extracting(Parameter::wireName)
                .isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    void an_operation_has_the_parameters_of_its_path_but_its_own_win() {
        ReadDocument read = ReadDocument.of("""
                openapi: 3.0.3
                info: {title: T, version: '1'}
                paths:
                  /a/{id}/{other}:
                    parameters:
                      - {name: id, in: path, required: true, schema: {type: string}}
                      - {name: page, in: query, schema: {type: string}}
                    get:
                      parameters: [{name: page, in: query, required: true, schema: {type: integer}}]
                      responses: {'204': {description: ok}}
                """);

        List<Parameter> parameters = read.operation().parameters();
        assertThat(parameters).extracting(Parameter::wireName).containsExactly("id", "page", "other");
        assertThat(parameters).extracting(Parameter::in).containsExactly(Location.PATH, Location.QUERY, Location.PATH);
        assertThat(parameters).extracting(Parameter::required).containsExactly(true, true, true);
        assertThat(ReadDocument.text(parameters.get(1).type())).isEqualTo("int64");
        assertThat(read.told())
                .containsExactly(
                        "WARNING #/paths/~1a~1{id}~1{other}/get: `{other}` of the path isn't declared; it is read as a string. Declare it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{in: query, schema: {}}|has no name",
                "{name: Host, in: header, schema: {}}|belongs to the connection",
                "{name: 'a b', in: header, schema: {}}|can't be the name of a header",
                "{name: Accept, in: header, schema: {}}|is set from the media types",
                "{name: x, in: path, required: true, schema: {}}|the path has no `{x}`",
                "{name: x, in: body, schema: {}}|OpenAPI 3 has no parameters in `body`"
            })
    void what_cannot_be_sent_is_left_out_and_told(String parameter, String told) {
        ReadDocument read = read("3.0.3", parameter);

        assertThat(read.operation().parameters()).isEmpty();
        assertThat(read.told()).singleElement().asString().contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, in: query, style: matrix, schema: {type: string}}|style `matrix` isn't one for this place; `form` is used",
                "{name: a, in: query, schema: {type: string}, content: {text/plain: {}}}|`content` beside `schema` is ignored",
                "{name: a, in: query}|parameter `a` has no type; it is read as a string"
            })
    void what_is_odd_is_told_and_read_in_the_usual_way(String parameter, String told) {
        ReadDocument read = read("3.0.3", parameter);

        assertThat(read.operation().parameters()).extracting(Parameter::style).containsExactly(Style.FORM);
        assertThat(read.told()).singleElement().asString().contains(told);
    }
}
