package dev.sdkpoet.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.sdkpoet.spec.SpecNode.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** Reads JSON as <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a> defines it, without any extension. */
final class JsonTreeReader {

    private final TreeBuilder tree;
    private final JsonFactory factory;

    /** @param maxDepth a nesting that {@code tree} rejects by itself, with a better message than Jackson's */
    JsonTreeReader(TreeBuilder tree, int maxDepth) {
        this.tree = tree;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(maxDepth + 1)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxDocumentLength(-1)
                        .maxTokenCount(-1)
                        .build())
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
    }

    /** @throws RejectedException if the text isn't JSON */
    void read(Reader text) {
        try (JsonParser parser = factory.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (tree.root() != null) {
                    throw new RejectedException(
                            tree.here(position(parser.currentTokenLocation())),
                            "There is more text after the end of the JSON document. Remove it.");
                }
                accept(parser, token);
            }
        } catch (JsonProcessingException e) {
            throw new RejectedException(tree.here(position(e.getLocation())), JsonSyntax.problem(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(JsonParser parser, JsonToken token) throws IOException {
        long position = position(parser.currentTokenLocation());
        switch (token) {
            case START_OBJECT -> tree.startObject(position);
            case START_ARRAY -> tree.startArray(position);
            case END_OBJECT, END_ARRAY -> tree.end();
            case FIELD_NAME -> tree.key(parser.currentName(), position);
            case VALUE_STRING -> tree.scalar(Scalar.string(parser.getText()), position);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.scalar(scalar(Kind.NUMBER, parser.getText()), position);
            case VALUE_TRUE, VALUE_FALSE -> tree.scalar(scalar(Kind.BOOLEAN, parser.getText()), position);
            case VALUE_NULL -> tree.scalar(scalar(Kind.NULL, "null"), position);
            default -> throw new IllegalStateException("not a token of JSON text: " + token);
        }
    }

    private static Scalar scalar(Kind kind, String text) {
        return new Scalar(kind, text, text);
    }

    private static long position(JsonLocation location) {
        return location == null ? Position.UNKNOWN : Position.of(location.getLineNr(), location.getColumnNr());
    }
}
