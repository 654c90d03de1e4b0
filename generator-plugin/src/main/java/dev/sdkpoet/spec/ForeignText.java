package dev.sdkpoet.spec;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that people give for OpenAPI documents and that are neither JSON nor YAML, or hold none: known by how they begin. */
final class ForeignText {
    /** As much as names a format; a license may come first. */
    private static final int HEAD = 8_192;

    private static final String NO_GRAPHQL =
            "sdkpoet reads OpenAPI. Ask for the API's OpenAPI document, or use a client for GraphQL.";

    /**
     * @param beginning what the text begins with
     * @param message what it is, and what to do
     */
    private record Format(Pattern beginning, String message) {
        static Format of(String beginning, String message) {
            return new Format(Pattern.compile(beginning), message);
        }

        boolean fits(String head) {
            return beginning.matcher(head).lookingAt();
        }
    }

    private static final List<Format> MARKUP = List.of(
            Format.of(
                    "(?is).{0,4000}?<(?:wsdl:)?(?:definitions|description)\\b[^>]*wsdl",
                    "This is a WSDL, the description of a SOAP service. sdkpoet reads OpenAPI: use JAX-WS tools such as wsimport."),
            Format.of(
                    "(?is).{0,4000}?<application\\b[^>]*wadl",
                    "This is a WADL, and sdkpoet reads OpenAPI. Convert it, or ask for the API's OpenAPI document."),
            Format.of(
                    "(?is).{0,4000}?<(?:\\w+:)?Edmx\\b",
                    "This is metadata of an OData service. Convert it to OpenAPI, for example with the npm package"
                            + " odata-openapi."),
            Format.of(
                    "(?is).{0,4000}?<form\\b.{0,4000}?(?:password|sign.?in|log.?in)",
                    "This is an HTML login page, saved in place of the document. Log in, and download the document"
                            + " itself."),
            Format.of("", "This is HTML or XML. Download the document itself, not the page that shows it."));

    private static final List<Format> TEXT = List.of(
            Format.of(
                    "version https://git-lfs\\.",
                    "This is a pointer of Git LFS, not the file itself. Fetch the file: git lfs pull."),
            Format.of(
                    "#%RAML\\b",
                    "This is RAML, and sdkpoet reads OpenAPI. Convert it, for example with MuleSoft's webapi-parser."),
            Format.of(
                    "(?i)(?:[a-z-]+:[^\\n]*\\n){0,5}FORMAT: *1A",
                    "This is API Blueprint, and sdkpoet reads OpenAPI. Convert it, for example with the npm package apib2swagger."),
            Format.of(
                    "(?:<{7}|={7}|>{7}) ",
                    "This file has merge conflict markers. Resolve the conflict, and save the file."));

    /** What follows comments, and texts that describe the first thing. */
    private static final List<Format> CODE = List.of(
            Format.of(
                    "syntax\\s*=\\s*[\"']proto",
                    "This is a file of Protocol Buffers, and sdkpoet reads OpenAPI. Generate a document from it, for example with"
                            + " protoc-gen-openapi."),
            Format.of(
                    "(?:extend\\s+)?(?:(?:type|interface|input|enum|union|scalar)\\s+\\w+|schema|directive\\s+@\\w+)"
                            + "[^:{=(@|\\n]*(?:[{=(@|]|\\n\\s*[{|@]|\\n\\s*\\n|\\z)",
                    "This is a GraphQL schema. " + NO_GRAPHQL),
            Format.of(
                    "(?:query|mutation|subscription)\\b\\s*\\w*\\s*(?:\\([^)]*\\)\\s*)?\\{",
                    "This is a GraphQL query. " + NO_GRAPHQL),
            Format.of(
                    "import\\s+\"@typespec/|using TypeSpec",
                    "This is TypeSpec. Compile it to OpenAPI: tsp compile . --emit @typespec/openapi3."));

    private ForeignText() {}

    /** What a file that isn't a text is, and what to do; null for any other file. */
    static @Nullable String ofBytes(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return "This is a zip file or a jar. Unpack it, or name the document in the artifact:"
                    + " groupId:artifactId:version!/openapi.yaml.";
        }
        if (startsWith(bytes, 0x1f, 0x8b)) {
            return "This file is compressed with gzip. Unpack it: gunzip.";
        }
        return startsWith(bytes, '%', 'P', 'D', 'F')
                ? "This is a PDF. Get the OpenAPI document from which it was created."
                : null;
    }

    /** What a text is, and what to do; nothing for what may be JSON or YAML. */
    static Optional<String> of(SourceText text) {
        String head = head(text);
        if (text.firstVisible() == '<' && !head.startsWith("<<<<<<<")) {
            return first(MARKUP, head);
        }
        return first(TEXT, head).or(() -> first(CODE, withoutComments(head)));
    }

    private static Optional<String> first(List<Format> formats, String head) {
        return formats.stream()
                .filter(format -> format.fits(head))
                .map(Format::message)
                .findFirst();
    }

    /** From what comes after comments, spaces and quoted descriptions, as different languages have them. */
    private static String withoutComments(String head) {
        int at = 0;
        for (int next = at; next >= 0 && next < head.length(); ) {
            at = next;
            char first = head.charAt(at);
            next = Character.isWhitespace(first)
                    ? at + 1
                    : first == '#' || head.startsWith("//", at)
                            ? behind(head, "\n", at)
                            : head.startsWith("/*", at)
                                    ? behind(head, "*/", at)
                                    : head.startsWith("\"\"\"", at) ? behind(head, "\"\"\"", at + 3) : -1;
        }
        return head.substring(at);
    }

    /** Where the next thing begins; -1 if there is no end. */
    private static int behind(String head, String end, int from) {
        int found = head.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    private static String head(SourceText text) {
        char[] head = new char[HEAD];
        int length = 0;
        try (Reader reader = text.reader()) {
            for (int read; length < HEAD && (read = reader.read(head, length, HEAD - length)) > 0; ) {
                length += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
        return new String(head, 0, length);
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
