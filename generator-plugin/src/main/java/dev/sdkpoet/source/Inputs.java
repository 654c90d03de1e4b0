package dev.sdkpoet.source;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.spec.DiskAccess;
import dev.sdkpoet.spec.FileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what settings name: a file or a directory, a file in an artifact ({@code com.acme:pets-api:1.2.0!/openapi.yaml}), or a URL with the
 * digest of what it leads to. What is found can be read as long as this is open.
 */
public final class Inputs implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("(?i)([a-z][a-z0-9+.-]+):[/\\\\].*", Pattern.DOTALL);
    private static final Pattern SHA256 = Pattern.compile("(?i)[0-9a-f]{64}");
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_-]+");

    private final Path base;
    private final Path root;
    private final Artifacts artifacts;
    private final Downloads downloads;
    private final FoundFiles found = new FoundFiles(DiskAccess.DISK);
    private final ArchiveFiles files = new ArchiveFiles(found);

    /**
     * @param base what relative paths start from
     * @param root the directory that users see paths relative to
     */
    public Inputs(Path base, Path root, Artifacts artifacts, Downloads downloads) {
        this.base = base.toAbsolutePath().normalize();
        this.root = root.toAbsolutePath().normalize();
        this.artifacts = artifacts;
        this.downloads = downloads;
    }

    /**
     * A file to read.
     *
     * @param name for one of several documents in a directory, what its file is called; else ""
     * @param displayName how problems name it
     */
    public record Input(String name, Path file, String displayName) {}

    /** What finds artifacts. */
    public Artifacts artifacts() {
        return artifacts;
    }

    /** Where files are read from. */
    public FileAccess files() {
        return files;
    }

    @Override
    public void close() {
        files.close();
    }

    /**
     * The document that a text names, or those in the directory that it names.
     *
     * @param setting what has the text
     * @param sha256 the digest of what a URL leads to; "" for none
     * @throws dev.sdkpoet.problem.GenerationException if there is none, or it can't be meant
     */
    public List<Input> documents(String setting, String text, String sha256) {
        Matcher url = URL.matcher(text);
        if (url.matches()) {
            return List.of(download(setting, url.group(1), text, sha256));
        }
        if (!sha256.isEmpty()) {
            throw SettingError.of(
                    "sha256", "A digest is only for a document at a URL, and this one isn't. Leave it out.");
        }
        Path path = path(setting, text);
        if (!Files.exists(path) && ArtifactCoordinates.isMeant(text)) {
            return List.of(inArtifact(setting, text));
        }
        return Files.isDirectory(path) ? inDirectory(setting, path) : List.of(new Input("", path, shown(path)));
    }

    /**
     * A file that says something of a document, such as an overlay.
     *
     * @throws dev.sdkpoet.problem.GenerationException if it can't be meant
     */
    public Input file(String setting, String text) {
        refuseUrl(setting, text);
        Path path = path(setting, text);
        return !Files.exists(path) && ArtifactCoordinates.isMeant(text)
                ? inArtifact(setting, text)
                : new Input("", path, shown(path));
    }

    /**
     * The jar of templates that a text names; nothing for the path of a directory.
     *
     * @throws dev.sdkpoet.problem.GenerationException if it can't be read
     */
    public Optional<TemplateFolder> templates(String setting, String text) {
        refuseUrl(setting, text);
        if (Files.exists(path(setting, text)) || !ArtifactCoordinates.isMeant(text)) {
            return Optional.empty();
        }
        ArtifactCoordinates artifact = ArtifactCoordinates.ofTemplates(setting, text);
        Path file = artifacts.find(setting, artifact);
        String shown = artifact.shown() + (artifact.file().isEmpty() ? "" : "!/" + artifact.file());
        if (Files.isDirectory(file)) {
            return Optional.of(TemplateFolder.onDisk(setting, file, artifact.file(), shown));
        }
        open(setting, artifact, file);
        return Optional.of(TemplateFolder.inJar(setting, files, file, artifact.file(), shown));
    }

    /**
     * The text of a small file.
     *
     * @throws dev.sdkpoet.problem.GenerationException if it can't be read as UTF-8
     */
    public String text(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return UserText.read(found, path, new Place.WholeFile(shown(path)), "Name a smaller one.");
    }

    /** A path that a text names; what is below is the user's own to say. */
    public Path path(String setting, String text) {
        try {
            return base.resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw SettingError.of(setting, "\"" + text + "\" can't be the name of a file: " + e.getReason() + ".");
        }
    }

    private String shown(Path path) {
        return Place.fileName(path, root);
    }

    private List<Input> inDirectory(String setting, Path directory) {
        List<Path> documents = new DocumentDirectory(setting, directory, shown(directory)).documents();
        boolean isOnly = documents.size() == 1;
        return documents.stream()
                .map(file -> new Input(isOnly ? "" : name(file), file, shown(file)))
                .toList();
    }

    /** {@code pets-v1} for {@code pets.v1.yaml}. */
    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return NO_NAME.matcher(name.substring(0, name.lastIndexOf('.'))).replaceAll("-");
    }

    private Input inArtifact(String setting, String text) {
        ArtifactCoordinates artifact = ArtifactCoordinates.ofDocument(setting, text);
        Path file = artifacts.find(setting, artifact);
        String shown = artifact.shown() + (artifact.file().isEmpty() ? "@" + artifact.type() : "!/" + artifact.file());
        if (Files.isDirectory(file)) {
            return new Input("", inModule(setting, artifact, file), shown);
        }
        if (artifact.file().isEmpty() && !artifact.type().equals("jar")) {
            found.add(
                    real(file),
                    "The artifact is one file. Put the document into a jar with what it refers to, or bundle it.");
            return new Input("", file, shown);
        }
        open(setting, artifact, file);
        return new Input(
                "",
                files.find(file, artifact.file())
                        .orElseThrow(() -> SettingError.of(setting, noFile(artifact, files.suggestions(file)))),
                shown);
    }

    /** What a module of the same build will have in its jar. */
    private Path inModule(String setting, ArtifactCoordinates artifact, Path classes) {
        Path folder = real(classes);
        Path file = folder.resolve(artifact.file()).normalize();
        if (artifact.file().isEmpty() || !file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw SettingError.of(
                    setting,
                    artifact.shown()
                            + " is a module of this build, and its jar isn't there yet: of what will be in it, "
                            + shown(folder) + " has no file \"" + artifact.file()
                            + "\". Correct the name, or build with a goal such as package, so that the jar comes first.");
        }
        found.add(folder, "Correct it, or put the file into the module.");
        return file;
    }

    private void open(String setting, ArtifactCoordinates artifact, Path file) {
        try {
            files.add(file);
        } catch (IOException e) {
            throw SettingError.of(
                    setting,
                    artifact + " is no jar: " + e.getMessage()
                            + ". Name an artifact that is one, or leave out the file in it.");
        }
    }

    /** What to say of a file that an artifact doesn't have. */
    public static String noFile(ArtifactCoordinates artifact, List<String> suggestions) {
        String fact = artifact.file().isEmpty()
                ? artifact + " is a jar, and no document in it is named."
                : artifact + " has no file \"" + artifact.file() + "\".";
        return fact
                + (suggestions.isEmpty()
                        ? " It has no file of YAML or JSON either. Name a different artifact."
                        : " Name one that it has after !/, such as: " + String.join(", ", suggestions) + ".");
    }

    private Input download(String setting, String scheme, String text, String sha256) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (!lower.equals("https") && !lower.equals("http")) {
            throw SettingError.of(setting, "A document is named by a URL with " + lower + ":. " + remedy(lower));
        }
        if (sha256.isEmpty()) {
            // Not shown: a URL may have a password in it.
            throw SettingError.of(
                    setting,
                    "A document that is named by a URL needs its digest in <sha256>, so that each build has the same one. Look"
                            + " at the document, and compute it: curl -L URL | sha256sum.");
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw SettingError.of("sha256", "It has 64 hexadecimal digits, as sha256sum writes them. Correct it.");
        }
        URI url = url(setting, text);
        if (url == null) {
            throw SettingError.of(
                    setting, "The URL of a document is invalid. Write one such as https://example.com/openapi.yaml.");
        }
        Path file = downloads.find(setting, url, sha256.toLowerCase(Locale.ROOT));
        found.add(
                real(file),
                "The document is a URL, and files that it refers to aren't fetched. Name a bundled document, or download all"
                        + " files, and name the first one.");
        return new Input("", file, url.getScheme() + "://" + url.getAuthority() + url.getPath());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + path, e);
        }
    }

    private static @Nullable URI url(String setting, String text) {
        try {
            URI url = new URI(text);
            if (url.getHost() == null || url.getRawFragment() != null) {
                return null;
            }
            if (url.getRawUserInfo() != null) {
                throw SettingError.of(
                        setting,
                        "The URL of a document contains a user and a password, which everybody can read in a POM. Put them into"
                                + " settings.xml, as a <server> whose <id> is the host of the URL.");
            }
            return url;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String remedy(String scheme) {
        return switch (scheme) {
            case "file" -> "Write its path: /path/to/openapi.yaml.";
            case "jar", "classpath" ->
                "For a document in a jar, write its artifact: groupId:artifactId:version!/openapi.yaml.";
            case "git", "ssh", "git+ssh", "git+https" -> "Clone the repository, and name the file.";
            default -> "Download it, or name it by https: and its digest in <sha256>.";
        };
    }

    private static void refuseUrl(String setting, String text) {
        if (URL.matcher(text).matches()) {
            throw SettingError.of(
                    setting,
                    "It is a URL, but only documents can be fetched. Download it and name the file, or put it into an artifact.");
        }
    }
}
