package dev.sdkpoet.benchmarks.drivers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sdkpoet.benchmarks.client.InviteClient;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** The floor under every client: java.net.http and jackson-core, which reads every text and number, and makes no objects of them. */
public final class BareInvites implements InviteClient {
    private final JsonFactory factory = new JsonFactory();

    /** What was read, and the sum of the lengths of its texts, and its numbers. */
    private record Page(byte[] json, long sum) {}

    /** A token, and its text. */
    private record Event(JsonToken token, String text) {}

    @Override
    public Object list(String server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/v2/Services/IS1/Channels/CH1/Invites"))
                .header("Accept", "application/json")
                .build();
        return decode(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body());
    }

    @Override
    public Object decode(byte[] json) throws IOException {
        long sum = 0;
        try (JsonParser parser = factory.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    sum += parser.getText().length();
                } else if (token == JsonToken.VALUE_NUMBER_INT) {
                    sum += parser.getLongValue();
                }
            }
        }
        return new Page(json, sum);
    }

    @Override
    public long read(Object page) {
        return ((Page) page).sum;
    }

    @Override
    public Object build(Object page) {
        List<Event> events = new ArrayList<>();
        try (JsonParser parser = factory.createParser(((Page) page).json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                events.add(new Event(token, parser.getText()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("it was read before", e);
        }
        return events;
    }

    @Override
    public String encode(Object page) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(text)) {
            for (Object event : (List<?>) page) {
                write(generator, (Event) event);
            }
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Event event) throws IOException {
        switch (event.token) {
            case START_OBJECT -> generator.writeStartObject();
            case END_OBJECT -> generator.writeEndObject();
            case START_ARRAY -> generator.writeStartArray();
            case END_ARRAY -> generator.writeEndArray();
            case FIELD_NAME -> generator.writeFieldName(event.text);
            case VALUE_STRING -> generator.writeString(event.text);
            case VALUE_NUMBER_INT -> generator.writeNumber(Long.parseLong(event.text));
            case VALUE_NULL -> generator.writeNull();
            default -> throw new IllegalStateException("not in a page of invites: " + event.token);
        }
    }
}
