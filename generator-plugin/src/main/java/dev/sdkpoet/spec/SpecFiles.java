package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one document, each read once however it is spelled, all inside one directory.
 *
 * <p>A document comes from anywhere, so what it refers to may be an attempt to read the machine's files. Paths are compared
 * before and after symbolic links are followed.
 */
final class SpecFiles implements SideFiles {

    private final LoadOptions options;
    private final Problems problems;
    private final SpecFileReader reader;
    private final Path root;
    private final Map<Path, Optional<SpecFile>> files = new LinkedHashMap<>();
    private final Map<Path, String> sideDigests = new LinkedHashMap<>();
    private int count;
    private long bytes;

    /** @param root the directory that references must stay in, without symbolic links */
    SpecFiles(LoadOptions options, Problems problems, Path root) {
        this.options = options;
        this.problems = problems;
        this.reader = new SpecFileReader(options, problems);
        this.root = root;
    }

    List<SpecFile> all() {
        return files.values().stream().flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<SpecNode> read(Path file, String displayName, boolean isOptional) {
        String name = displayName.replace('\\', '/');
        Path path = file.toAbsolutePath().normalize();
        Optional<Path> realPath = realPath(path);
        if (realPath.isEmpty()) {
            if (!isOptional) {
                problems.error(new Place.WholeFile(name), "The file doesn't exist. Correct its name.");
            }
            return Optional.empty();
        }
        try {
            SpecFile read = read(path, realPath.get(), name);
            sideDigests.put(path, read.sha256());
            return Optional.of(read.root());
        } catch (RejectedException e) {
            e.reportTo(problems);
            return Optional.empty();
        }
    }

    @Override
    public boolean isSame(Path one, Path other) {
        return realPath(one).equals(realPath(other));
    }

    /** The digests of files that the document doesn't refer to. */
    Map<Path, String> sideDigests() {
        return sideDigests;
    }

    /** The document's own file, which may be anywhere: the user named it. */
    SpecFile main(Path path, String displayName) {
        Path realPath = realPath(path).orElse(path);
        SpecFile file = read(path, realPath, displayName);
        files.put(realPath, Optional.of(file));
        return file;
    }

    /** Where a reference's path leads. */
    Path path(SpecFile from, Reference reference) {
        return directory(from)
                .resolve(Reference.percentDecoded(reference.file()))
                .normalize();
    }

    boolean isInside(Path path) {
        return path.startsWith(root);
    }

    /** The path without symbolic links; nothing when there is no such file. */
    Optional<Path> realPath(Path path) {
        try {
            return Optional.of(options.files().realPath(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What to do about a reference to a file that isn't there; nothing where the usual will do. */
    Optional<String> remedy(SpecFile from) {
        return options.files().enclosure(from.path()).map(FileAccess.Enclosure::remedy);
    }

    /** Another file of the document; nothing when it can't be read, which is reported, once, as a problem of that file. */
    Optional<SpecFile> referred(SpecFile from, Reference reference, Path path, Path realPath) {
        Optional<SpecFile> known = files.get(realPath);
        if (known != null) {
            return known;
        }
        String displayName = displayName(from.displayName(), Reference.percentDecoded(reference.file()));
        Optional<SpecFile> file;
        try {
            file = Optional.of(read(path, realPath, displayName));
        } catch (RejectedException e) {
            e.reportTo(problems);
            file = Optional.empty();
        }
        files.put(realPath, file);
        return file;
    }

    private SpecFile read(Path path, Path realPath, String displayName) {
        Place place = new Place.WholeFile(displayName);
        if (++count > options.maxFiles()) {
            throw new RejectedException(
                    place,
                    "The document has more files than the limit of " + options.maxFiles()
                            + ". Bundle it, or raise the limit maxFiles.");
        }
        byte[] content = options.files().read(realPath, place, options.fileLimit());
        bytes += content.length;
        if (bytes > options.maxTotalBytes()) {
            throw new RejectedException(
                    place,
                    "The files of the document have more bytes than the limit of " + options.maxTotalBytes()
                            + ". Split it, or raise the limit maxTotalBytes.");
        }
        SpecFile file = new SpecFile(displayName, path, sha256(content));
        reader.read(file, content);
        return file;
    }

    private static Path directory(SpecFile file) {
        Path parent = file.path().getParent();
        return parent == null ? file.path() : parent;
    }

    /** The name of a referred file beside the name of the file that refers to it. */
    private static String displayName(String from, String relative) {
        Deque<String> segments = new ArrayDeque<>();
        String joined = from.substring(0, from.lastIndexOf('/') + 1) + relative;
        for (String segment : joined.split("/", -1)) {
            boolean canGoUp = !segments.isEmpty() && !segments.getLast().equals("..");
            if (segment.equals("..") && canGoUp && !segments.getLast().isEmpty()) {
                segments.removeLast();
            } else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
