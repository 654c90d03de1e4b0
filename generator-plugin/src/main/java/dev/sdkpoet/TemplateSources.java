package dev.sdkpoet;

import dev.sdkpoet.emit.template.BuiltInTemplates;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.emit.template.TemplateCatalog;
import dev.sdkpoet.output.Sha256;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The templates of a run as they are on disk, read once, so that what is rendered is what the fingerprint says.
 *
 * @param directory the user's template directory, as problems name it; "" for none
 * @param own texts of the files in it, by path
 */
record TemplateSources(String directory, SortedMap<String, String> own) {

    static TemplateSources read(GenerationRequest request) {
        Optional<OwnTemplates> templates = request.templates();
        if (templates.isPresent()) {
            return new TemplateSources(templates.get().shown(), templates.get().texts());
        }
        Optional<Path> directory = request.templateDirectory();
        return directory.isEmpty()
                ? new TemplateSources("", new TreeMap<>())
                : new TemplateSources(directory.get().toString().replace('\\', '/'), texts(directory.get()));
    }

    TemplateCatalog catalog(List<ExtraTemplate> extras, Problems problems) {
        return TemplateCatalog.of(BuiltInTemplates.read(), own, directory, extras, problems);
    }

    /** A digest of these templates, of the given settings, and of sdkpoet itself with its built-in templates. */
    String digest(String settings) {
        StringBuilder all = new StringBuilder(settings);
        own.forEach((name, text) -> all.append('\n').append(name).append('\n').append(Sha256.of(text)));
        for (Path file : files(BuiltInTemplates.home())) {
            all.append('\n').append(sha256(file));
        }
        return Sha256.of(all.toString());
    }

    private static SortedMap<String, String> texts(Path directory) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(directory)) {
            try {
                texts.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException("Can't read the template " + file, e);
            }
        }
        return texts;
    }

    private static List<Path> files(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + path, e);
        }
    }

    static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        }
    }
}
