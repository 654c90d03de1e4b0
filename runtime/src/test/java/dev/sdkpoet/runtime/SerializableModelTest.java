package dev.sdkpoet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Models in Java's own serialization: the class and JSON, and nothing else. */
class SerializableModelTest {
    /** As it is generated, without accessors of its members. */
    @SuppressWarnings("UnusedVariable")
    static final class Note extends SerializableModel {
        private static final FieldSet FIELDS = new FieldSet("Note");
        private static final Field<String> TEXT = FIELDS.add("text", Codecs.STRING);
        private static final Field<Long> COUNT = FIELDS.add("count", Codecs.LONG);
        private static final Field<List<Note>> NOTES =
                FIELDS.add("notes", Codecs.list(Codecs.model(new Note.Builder())));
        private static final long serialVersionUID = 1L;

        private Note(Values values) {
            super(FIELDS, values);
        }

        @Override
        public Builder toBuilder() {
            return copyTo(new Builder());
        }

        static Codec<Note> codec() {
            return Codecs.model(new Builder());
        }

        static final class Builder extends JsonModelBuilder<Note, Builder> {
            @Override
            protected Note create(Values values) {
                return new Note(values);
            }
        }
    }

    private static final String ALL = """
            {"text":"\\u00e4\\ud83d\\ude00","count":1.50,"notes":[{"text":null},{"count":2}],"more":{"a":[1,null]}}""";

    @Test
    void what_is_read_says_all_that_was_written() throws Exception {
        Note note = Note.codec().fromJson(ALL);

        Note read = (Note) read(bytes(note));

        assertThat(read).isEqualTo(note).hasSameHashCodeAs(note).isNotSameAs(note);
        assertThat(read.toJson()).isEqualTo(note.toJson()); // null and absent, misfits, and what isn't declared
        assertThat(read.toBuilder().build()).isEqualTo(note);
    }

    @Test
    void collections_of_models_and_models_in_many_places_come_back() throws Exception {
        Note note = Note.codec().fromJson("{\"text\":\"a\"}");
        Map<String, List<Note>> all = new HashMap<>(Map.of("a", new ArrayList<>(List.of(note, note))));

        assertThat(read(bytes(all))).isEqualTo(all);
    }

    @Test
    void a_long_text_comes_back() throws Exception {
        Note note = Note.codec().fromJson("{\"text\":\"" + "x".repeat(200_000) + "\"}");

        assertThat(read(bytes(note))).isEqualTo(note);
    }

    @Test
    void a_stream_has_the_class_and_json_alone() throws Exception {
        Set<String> classes = new TreeSet<>();
        read(bytes(Note.codec().fromJson(ALL)), info -> {
            if (info.serialClass() != null) {
                classes.add(info.serialClass().getSimpleName());
            }
            return ObjectInputFilter.Status.UNDECIDED;
        });

        assertThat(classes).containsExactly("Note", "SerializableModel");
        assertThat(new String(bytes(Note.codec().fromJson(ALL)), StandardCharsets.UTF_8))
                .contains("\"count\":1.50");
    }

    @Test
    void a_filter_that_allows_the_models_is_enough() throws Exception {
        Note note = Note.codec().fromJson(ALL);

        assertThat(read(bytes(note), ObjectInputFilter.Config.createFilter("dev.sdkpoet.runtime.*;!*")))
                .isEqualTo(note);
        assertThatThrownBy(() -> read(bytes(note), ObjectInputFilter.Config.createFilter("!dev.sdkpoet.runtime.*")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void json_that_is_none_or_too_deep_is_an_invalid_object() throws Exception {
        for (String json : List.of("", "[]", "{", "{\"text\":1}x", "{\"text\":" + "[".repeat(5_000))) {
            byte[] bytes = withJson(json);
            assertThatThrownBy(() -> read(bytes)).as(json).isInstanceOf(InvalidObjectException.class);
        }
    }

    @Test
    void another_version_of_the_class_reads_it() throws Exception {
        assertThat(((Note) read(withJson("{\"tone\":\"C\",\"text\":\"a\"}"))).additionalProperties())
                .containsOnlyKeys("tone");
    }

    /** What is written of an empty object, with other JSON. */
    private static byte[] withJson(String json) throws IOException {
        byte[] bytes = bytes(Note.codec().fromJson("{}"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int block = text.indexOf("w\2{}x");
        assertThat(block).isPositive();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, block);
        for (int at = 0; at < body.length; at += 255) {
            int length = Math.min(255, body.length - at);
            out.write('w');
            out.write(length);
            out.write(body, at, length);
        }
        out.write(bytes, block + 4, bytes.length - block - 4);
        return out.toByteArray();
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        return read(bytes, info -> ObjectInputFilter.Status.UNDECIDED);
    }

    private static Object read(byte[] bytes, ObjectInputFilter filter) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(filter);
            return in.readObject();
        }
    }
}
