package dev.sdkpoet.model.read.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.read.ReadDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of requests. */
class RequestReaderTest {
    private static List<RequestBody> bodies(String version, String operation) {
        return ReadDocument.ofOperation(version, operation).operation().bodies();
    }

    /** A body in a few letters: {@code "Json int64 application/json!"}, with an exclamation mark where it must be sent. */
    private static String text(RequestBody body) {
        String content = "";
        if (body instanceof RequestBody.Json json) {
            content = ReadDocument.text(json.type()) + " ";
        } else if (body instanceof RequestBody.Text plain) {
            content = ReadDocument.text(plain.type()) + " ";
        } else if (body instanceof RequestBody.Fields form) {
            content = form.fields().stream()
                            .map(field -> field.wireName() + ":" + ReadDocument.text(field.type()))
                            .toList()
                    + " ";
        }
        return body.getClass().getSimpleName() + " " + content + body.mediaType() + (body.required() ? "!" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json: {schema: {type: integer}}|Json int64 application/json",
                "application/vnd.api+json: {schema: {type: array, items: {type: string}}}|Json [string] application/vnd.api+json",
                "application/json: {}|Json any application/json",
                "application/json: {schema: {type: string, format: date}}|Json date application/json",
                "application/json: {schema: {type: object, required: [a], properties: {a: {type: string}}}}|Json /paths/~1a/post/requestBody/content/application~1json/schema application/json!",
                "application/json: {schema: {type: object, required: [a], properties: {a: {type: string, readOnly: true}}}}|Json /paths/~1a/post/requestBody/content/application~1json/schema application/json",
                "application/x-www-form-urlencoded: {schema: {properties: {a: {type: string}, b: {type: integer}}}}|Form [a:string, b:int64] application/x-www-form-urlencoded",
                "multipart/form-data: {schema: {properties: {f: {type: string, format: binary}}, required: [f]}}|Multipart [f:binary] multipart/form-data!",
                "text/plain: {schema: {type: string}}|Text string text/plain",
                "text/plain: {schema: {type: string, format: date}}|Text date text/plain",
                "text/plain: {schema: {type: [string, 'null'], format: date}}|Text date text/plain",
                "text/plain: {schema: {allOf: [{type: integer, format: int32}]}}|Text int32 text/plain",
                "text/plain: {schema: {enum: [a, b]}}|Text /paths/~1a/post/requestBody/content/text~1plain/schema text/plain",
                "text/plain: {schema: {type: object, properties: {a: {type: string}}}}|Text string text/plain",
                "text/plain: {schema: {oneOf: [{type: integer}, {type: boolean}]}}|Text string text/plain",
                "text/plain: {}|Text string text/plain",
                "text/html: {schema: {type: integer}}|Text string text/html",
                "text/*: {schema: {type: integer}}|Text int64 text/plain",
                "application/xml: {schema: {type: object}}|Binary application/xml",
                "image/png: {}|Binary image/png"
            })
    void a_media_type_says_what_a_body_is(String content, String body) {
        assertThat(bodies("3.0.3", "requestBody: {content: {" + content + "}}").stream()
                        .map(RequestReaderTest::text))
                .containsExactly(body);
    }

    @Test
    void of_several_the_best_to_work_with_comes_first() {
        assertThat(
                        bodies(
                                "3.0.3",
                                "requestBody: {content: {image/png: {}, text/plain: {}, application/hal+json: {}, application/json: {}}}"))
                .extracting(RequestBody::mediaType)
                .containsExactly("application/json", "application/hal+json", "text/plain", "image/png");
    }

    @Test
    void read_only_properties_are_no_fields_and_encodings_say_how_others_are_written() {
        RequestBody.Fields form = (RequestBody.Fields) bodies("3.0.3", """
                requestBody:
                  content:
                    application/x-www-form-urlencoded:
                      schema: {properties: {id: {type: string, readOnly: true}, tags: {type: array, items: {type: string}}, o: {type: object, properties: {x: {type: string}}}}}
                      encoding: {tags: {style: spaceDelimited, explode: false}}
                """).get(0);

        assertThat(form.fields()).extracting(Parameter::wireName).containsExactly("tags", "o");
        assertThat(form.fields().get(0).style()).isEqualTo(Parameter.Style.SPACE_DELIMITED);
        assertThat(form.fields().get(1).contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters: [{name: b, in: body, required: true, schema: {type: integer}}]|Json int64 application/json!",
                "parameters: [{name: a, in: formData, type: string}]|Form [a:string] application/x-www-form-urlencoded",
                "parameters: [{name: f, in: formData, required: true, type: file}]|Multipart [f:binary] multipart/form-data!"
            })
    void swagger_2_has_bodies_among_the_parameters(String operation, String body) {
        assertThat(bodies("2.0", operation).stream().map(RequestReaderTest::text))
                .containsExactly(body);
    }

    @Test
    void swagger_2_says_media_types_once_for_all() {
        assertThat(bodies("2.0", """
                consumes: [text/plain, application/json]
                parameters: [{name: b, in: body, schema: {type: string}}]
                """).stream().map(RequestReaderTest::text))
                .containsExactly("Json string application/json", "Text string text/plain");
    }

    @Test
    void a_body_without_content_sends_nothing_and_is_told() {
        ReadDocument read = ReadDocument.ofOperation("3.0.3", "requestBody: {required: true}");

        assertThat(read.operation().bodies()).isEmpty();
        assertThat(read.told()).singleElement().asString().contains("this request body has no `content`");
    }
}
