package dev.sdkpoet.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of TypeSpec's scenarios that its emitter of OpenAPI can read, and with the slashes that it drops. */
final class TypeSpecSources {
    /** A parameter of this name makes the emitter fall over JavaScript's own property. */
    private static final String CONSTRUCTOR = "constructor";

    private static final String STAND_IN = "constructorParameter";

    private TypeSpecSources() {}

    /** @param what has to be there */
    private record Edit(String file, String what, String with) {}

    private static final List<Edit> EDITS = List.of(
            // OpenAPI has no query in a path: the calls add it.
            new Edit("routes/main.tsp", "?fixed=true{&", "{?"),
            // The emitter drops the slash of a path expansion.
            new Edit("routes/main.tsp", "{/param", "/{param"),
            new Edit("parameters/path/main.tsp", "{/name}", "/{name}"),
            // OpenAPI 3.0 has no ranges of status codes but 4XX.
            new Edit("response/status-code-range/main.tsp", "@minValue(494)", "@minValue(400)"),
            // The emitter drops the encoding of a body, unless its type says it.
            new Edit(
                    "encode/bytes/main.tsp",
                    "@body\n    @encode(BytesKnownEncoding.base64url)\n    value: bytes",
                    "@body\n    value: base64urlBytes"),
            new Edit("special-words/main.tsp", "(@query " + CONSTRUCTOR + ":", "(@query " + STAND_IN + ":"));

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        for (Edit edit : EDITS) {
            replace(to.resolve(edit.file()), edit.what(), edit.with());
        }
        return to;
    }

    /** Gives the parameter that was renamed its name again. */
    static void restoreNames(Path emitted) throws IOException {
        replace(emitted.resolve("special-words/openapi.json"), "\"" + STAND_IN + "\"", "\"" + CONSTRUCTOR + "\"");
    }

    private static void replace(Path file, String what, String with) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(what)) {
            throw new IllegalStateException(file + " has no " + what);
        }
        Files.writeString(file, text.replace(what, with));
    }
}
