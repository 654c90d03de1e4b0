package dev.sdkpoet.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sdkpoet.problem.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells documents from files that they refer to, without reading them as documents. */
public final class DocumentHead {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> VERSIONS = Set.of("openapi", "swagger");
    private static final Pattern VERSION =
            Pattern.compile("(?:openapi|swagger|\"(?:openapi|swagger)\"|'(?:openapi|swagger)')\\s*:.*");

    private DocumentHead() {}

    /** Whether a file says which version of OpenAPI it follows. One that can't be read may be a document: reading it tells what is wrong. */
    public static boolean isDocument(Path file) {
        Place place = new Place.WholeFile(file.toString());
        try {
            SourceText text = SourceText.of(
                    SourceBytes.read(file, place, LoadOptions.defaults().fileLimit()), place);
            return text.firstVisible() == '{' ? isJsonDocument(text) : isYamlDocument(text);
        } catch (RejectedException | IOException e) {
            return true;
        }
    }

    private static boolean isYamlDocument(SourceText text) throws IOException {
        try (BufferedReader reader = new BufferedReader(text.reader())) {
            for (String line; (line = reader.readLine()) != null; ) {
                if (VERSION.matcher(line).matches()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isJsonDocument(SourceText text) throws IOException {
        try (Reader reader = text.reader();
                JsonParser json = JSON.createParser(reader)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (VERSIONS.contains(json.currentName())) {
                    return true;
                }
                json.nextToken();
                json.skipChildren();
            }
            return false;
        }
    }
}
