package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sdkpoet.runtime.Fixtures.Everything;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In strict decoding a value that doesn't fit is an error at once, with its place in the response, its model and its field. */
class StrictDecodingTest {

    @Test
    void what_fits_is_read_in_any_form() {
        String json =
                "{\"id\":\"a\",\"long\":1.0,\"time\":null,\"uuid\":\"6F1C2B1E-0F3A-4C58-9A3E-2F0C4F5D6E7F\",\"new\":{},"
                        + "\"order\":\"new\",\"any\":null,\"gaps\":[null],\"pet\":[1],\"children\":[{\"id\":\"b\"}]}";

        assertThat(ExactJson.of(read(json).toJson())).isEqualTo(ExactJson.of(json));
    }

    @Test
    void the_message_points_at_the_value_and_does_not_show_it() {
        Map<String, String> places = Map.ofEntries(
                Map.entry("[\"SECRET\"]", "the JSON value: expected an object, found an array"),
                Map.entry("{\"id\":12345}", "/id: expected a string, found a number (test.everything.id)"),
                Map.entry("{\"id\":null}", "/id: expected a value, found null (test.everything.id)"),
                Map.entry("{}", "the JSON value: expected a member id, it is absent (test.everything.id)"),
                Map.entry(
                        "{\"id\":\"a\",\"long\":1.5}",
                        "/long: expected an integer of 64 bits, found another number (test.everything.long)"),
                Map.entry(
                        "{\"id\":\"a\",\"child\":{\"id\":\"b\",\"flag\":\"SECRET\"}}",
                        "/child/flag: expected a boolean, found a string (test.everything.flag)"),
                Map.entry(
                        "{\"id\":\"a\",\"child\":{\"flag\":true}}",
                        "/child: expected a member id, it is absent (test.everything.id)"),
                Map.entry(
                        "{\"id\":\"a\",\"children\":[{\"id\":\"b\"},[]]}",
                        "/children/1: expected an object, found an array (test.everything.children)"),
                Map.entry(
                        "{\"id\":\"a\",\"ids\":{\"a/b~c\":\"SECRET\"}}",
                        "/ids/a~1b~0c: expected a UUID, found another string (test.everything.ids)"),
                Map.entry(
                        "{\"id\":\"a\",\"times\":[null]}",
                        "/times/0: expected a value, found null (test.everything.times)"),
                Map.entry(
                        "{\"id\":\"a\",\"pet\":{\"type\":\"cat\",\"name\":\"a\",\"lives\":\"SECRET\"}}",
                        "/pet/lives: expected an integer, found a string (test.cat.lives)"),
                Map.entry(
                        "{\"id\":\"a\",\"children\":[{\"id\":\"b\",\"pet\":{\"type\":\"cat\"}}]}",
                        "/children/0/pet: expected a member name, it is absent (test.cat.name)"));
        places.forEach((json, message) -> {
            assertThatThrownBy(() -> read(json), json)
                    .isInstanceOf(JsonException.class)
                    .hasMessage(message);
            assertThat(Everything.class).isNotNull();
        });
    }

    @Test
    void the_same_is_found_in_what_was_read_before() {
        JsonValue json =
                JsonValue.parse("{\"id\":\"a\",\"children\":[{\"id\":\"b\"},{\"id\":\"c\",\"gaps\":[1,null,\"x\"]}]}");

        assertThatThrownBy(() -> Everything.codec()
                        .read(new TreeJsonReader(json, true, System.nanoTime() + StreamJsonReader.ENDLESS, "/root")))
                .hasMessage("/root/children/1/gaps/2: expected an integer, found a string (test.everything.gaps)");
    }

    private static Everything read(String json) {
        return StreamJsonReader.read(
                json.getBytes(StandardCharsets.UTF_8), true, Everything.codec(), StreamJsonReader.ENDLESS);
    }
}
