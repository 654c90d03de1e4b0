package dev.sdkpoet.spec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Documents that a test writes into a directory and then loads, named in messages by their path in it. */
record Loading(Path directory, LoadOptions options) {

    static Loading in(Path directory) {
        return new Loading(directory, LoadOptions.defaults());
    }

    Loading with(LoadOptions other) {
        return new Loading(directory, other);
    }

    Loading file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Loading file(String name, byte[] bytes) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document, which has no errors. */
    SpecDocument document(String name) {
        Problems problems = new Problems();
        SpecDocument document = SpecLoader.load(directory.resolve(name), name, options, problems);
        assertThat(problems.hasErrors()).as(problems.all().toString()).isFalse();
        return requireNonNull(document);
    }

    /** The problems of the document, each with its severity; there is no document when one of them is an error. */
    List<String> problems(String name) {
        Problems problems = new Problems();
        SpecDocument document = SpecLoader.load(directory.resolve(name), name, options, problems);
        assertThat(document == null).isEqualTo(problems.hasErrors());
        return problems.all().stream().map(Loading::withSeverity).toList();
    }

    /** The problems of a document with this text. */
    List<String> problemsOf(String name, String text) {
        return file(name, text).problems(name);
    }

    /** A value under {@code x-value} of an otherwise empty YAML document. */
    SpecNode yaml(String value) {
        return file("value.yaml", "openapi: 3.1.0\nx-value: " + value + "\n")
                .document("value.yaml")
                .find("/x-value")
                .orElseThrow();
    }

    /** A value under {@code x-value} of an otherwise empty JSON document. */
    SpecNode json(String value) {
        return file("value.json", "{\"openapi\":\"3.1.0\",\"x-value\":" + value + "}")
                .document("value.json")
                .find("/x-value")
                .orElseThrow();
    }

    private static String withSeverity(Problem problem) {
        return problem.severity() + " " + problem;
    }
}
