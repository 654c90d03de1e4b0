package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document with the files it refers to; the only part of the generator that reads what a user gave it.
 *
 * <p>Nothing here opens a connection, leaves the directory of the document (or {@link LoadOptions#refRoot()}), runs code
 * that a document names, or takes more time and memory than {@link LoadOptions} allow.
 */
public final class SpecLoader {

    private SpecLoader() {}

    /**
     * Reads a document. Whatever is wrong with it becomes a problem, never an exception.
     *
     * @param displayName the name of the file in messages, as the user gave it
     * @return the document; null when {@code problems} has a new error
     */
    public static @Nullable SpecDocument load(Path file, String displayName, LoadOptions options, Problems problems) {
        return load(file, displayName, options, DocumentChanges.NONE, problems);
    }

    /**
     * Reads a document, and changes it before its references are followed.
     *
     * @param displayName the name of the file in messages, as the user gave it
     * @return the document; null when {@code problems} has a new error
     */
    public static @Nullable SpecDocument load(
            Path file, String displayName, LoadOptions options, DocumentChanges changes, Problems problems) {
        Problems found = new Problems();
        String name = displayName.replace('\\', '/');
        SpecDocument document = null;
        try {
            document = read(file.toAbsolutePath().normalize(), name, options, changes, found);
        } catch (RejectedException e) {
            e.reportTo(found);
        }
        problems.addAll(found);
        return found.hasErrors() ? null : document;
    }

    private static SpecDocument read(
            Path file, String name, LoadOptions options, DocumentChanges changes, Problems problems) {
        Path directory = directory(file, name, options.files());
        Path refRoot = options.files()
                .enclosure(directory.resolve(file.getFileName()))
                .map(FileAccess.Enclosure::root)
                .orElseGet(() -> options.refRoot() == null ? directory : refRoot(options.refRoot(), options.files()));
        SpecFiles files = new SpecFiles(options, problems, refRoot);
        SpecFile main = files.main(directory.resolve(file.getFileName()), name);
        main.complete(changes.overlays().edit(main.root(), files, options, problems));
        Dialect dialect = new DialectDetector(problems).detect(main.root());
        main.complete(changes.rules().edit(main.root(), dialect, problems));
        ReferenceResolver resolver = new ReferenceResolver(files, main, dialect);
        OperationFilter filter = changes.filter();
        boolean isWhole = filter.isWhole();
        LeftOut leftOut = isWhole ? new LeftOut() : SelectedOperations.leaveOut(main.root(), filter, resolver);
        UsedParts parts = isWhole ? UsedParts.all(resolver) : UsedParts.of(main.root(), dialect, resolver);
        ReferenceCheck references = new ReferenceCheck(resolver, parts, problems);
        references.check(main.root());
        new TextCheck(references, problems).check(files.all());
        return new SpecDocument(dialect, main, files, leftOut);
    }

    private static Path directory(Path file, String name, FileAccess files) {
        Place place = new Place.WholeFile(name);
        Path parent = file.getParent();
        if (parent == null) {
            throw new RejectedException(place, "This is a directory. Name a file in it.");
        }
        try {
            return files.realPath(parent);
        } catch (IOException e) {
            throw new RejectedException(place, "The directory of the file doesn't exist. Correct its name.");
        }
    }

    private static Path refRoot(Path directory, FileAccess files) {
        try {
            return files.realPath(directory.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new RejectedException(new Place.Setting("refRoot"), "The directory doesn't exist. Correct its name.");
        }
    }
}
