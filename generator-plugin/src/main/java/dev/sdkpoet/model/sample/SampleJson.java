package dev.sdkpoet.model.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples as JSON text. */
final class SampleJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    private SampleJson() {}

    /** Empty when the text isn't one JSON value. */
    static Optional<Sample> read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            Sample sample = value(parser, first);
            return parser.nextToken() == null ? Optional.of(sample) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Sample value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Sample.Number(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Sample.Bool(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new Sample.Null();
            default -> new Sample.Text(parser.getText());
        };
    }

    private static Sample members(JsonParser parser) throws IOException {
        Map<String, Sample> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Sample.Members(members);
    }

    private static Sample items(JsonParser parser) throws IOException {
        List<Sample> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Sample.Items(items);
    }

    static String write(Sample sample, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (pretty) {
                DefaultIndenter lines = new DefaultIndenter("  ", "\n");
                generator.setPrettyPrinter(new DefaultPrettyPrinter()
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines)
                        .withSeparators(SEPARATORS));
            }
            write(generator, sample);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter doesn't fail", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator out, Sample sample) throws IOException {
        if (sample instanceof Sample.Members members) {
            out.writeStartObject();
            for (Map.Entry<String, Sample> member : members.values().entrySet()) {
                out.writeFieldName(member.getKey());
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else if (sample instanceof Sample.Items items) {
            out.writeStartArray();
            for (Sample item : items.values()) {
                write(out, item);
            }
            out.writeEndArray();
        } else if (sample instanceof Sample.Text text) {
            out.writeString(text.value());
        } else if (sample instanceof Sample.Number number) {
            out.writeNumber(number.lexeme());
        } else if (sample instanceof Sample.Bool bool) {
            out.writeBoolean(bool.value());
        } else {
            out.writeNull();
        }
    }
}
