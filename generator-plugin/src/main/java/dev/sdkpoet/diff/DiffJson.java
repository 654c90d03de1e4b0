package dev.sdkpoet.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.sdkpoet.problem.SpecLocation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON, for other programs: docs/diff.md says what is in it. What is there stays; more may be added. */
final class DiffJson {
    private static final int FORMAT_VERSION = 1;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // A terminal or an editor may take other characters for something else than text.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final DiffReport report;

    DiffJson(DiffReport report) {
        this.report = report;
    }

    String text() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter takes everything", e);
        }
        return text + "\n";
    }

    private void write(JsonGenerator json) throws IOException {
        ApiDiff diff = report.diff();
        json.writeStartObject();
        json.writeNumberField("formatVersion", FORMAT_VERSION);
        json.writeStringField("client", report.client());
        writeVersion(json);
        json.writeBooleanField("breaks", diff.breaks(report.strict()));
        json.writeBooleanField("differs", diff.differs());
        json.writeObjectFieldStart("summary");
        for (Section section : Section.values()) {
            json.writeNumberField(section.kind(), diff.in(section).size());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("changes");
        for (ApiChange change : diff.changes()) {
            write(change, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeVersion(JsonGenerator json) throws IOException {
        NextVersion next = report.next();
        json.writeObjectFieldStart("version");
        json.writeStringField("step", next.step().toString());
        writeText(json, "old", next.released());
        writeText(json, "next", next.number().orElse(null));
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    private void write(ApiChange change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.section().kind());
        VersionStep severity = change.section().breaks(report.strict()) ? VersionStep.MAJOR : VersionStep.MINOR;
        json.writeStringField("severity", severity.toString());
        json.writeStringField("text", change.text());
        writeList(json, "effects", change.effects());
        json.writeStringField("cause", change.cause());
        List<String> whom =
                change.impacts().stream().sorted().map(Impact::toString).toList();
        writeList(json, "breaks", whom);
        json.writeBooleanField("removal", change.removal());
        SpecLocation place = change.place();
        json.writeObjectFieldStart("place");
        json.writeStringField("file", place.file());
        json.writeNumberField("line", place.line());
        json.writeNumberField("column", place.column());
        json.writeStringField("pointer", place.pointer());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
