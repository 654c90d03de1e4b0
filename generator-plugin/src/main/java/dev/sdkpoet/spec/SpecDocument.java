package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A document with all files it refers to. Immutable, and sound: each of its references leads somewhere, but those of which
 * nothing but prose is made.
 */
public final class SpecDocument {

    private final Dialect dialect;
    private final SpecFile main;
    private final List<SpecFile> files;
    private final Map<String, String> otherFiles;
    private final Set<SpecNode> referenced = Collections.newSetFromMap(new IdentityHashMap<>());

    private final LeftOut leftOut;

    private final Map<Path, String> sideDigests;

    SpecDocument(Dialect dialect, SpecFile main, SpecFiles read, LeftOut leftOut) {
        List<SpecFile> files = read.all();
        this.sideDigests = Map.copyOf(read.sideDigests());
        this.leftOut = leftOut;
        this.dialect = dialect;
        this.main = main;
        this.files = List.copyOf(files);
        this.otherFiles = Collections.unmodifiableMap(fromMain(main, files));
        files.forEach(file -> {
            file.belongsTo(this);
            referenced.addAll(file.targets());
        });
    }

    public SpecNode root() {
        return main.root();
    }

    /** The name of the document's own file, as the user gave it. */
    public String file() {
        return main.displayName();
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * What a text refers to if it stood in a {@code $ref} beside this node, as in a discriminator's mapping; nothing when
     * it leads nowhere, or to a file that no real reference leads to.
     */
    public Optional<SpecNode> target(SpecNode beside, String reference) {
        SpecFile file = beside.file();
        SpecNode known = file.target(beside, reference);
        if (known != null || !reference.startsWith("#")) {
            return Optional.ofNullable(known);
        }
        String pointer = Reference.percentDecoded(reference.substring(1));
        return find(file.identifiers().resource(beside), pointer).or(() -> find(file.root(), pointer));
    }

    /**
     * An object with the members of two, at the place of the first. Arrays that both have are joined, the second one's items first; of
     * other members that both have the first one's count, with a warning. The first one's {@code $ref} is left out.
     */
    public SpecNode joined(SpecNode first, SpecNode second, Problems problems) {
        return SpecObject.joined(first, second, problems);
    }

    /** Whether any reference of the document leads to this very node. */
    public boolean isReferenced(SpecNode node) {
        return referenced.contains(node);
    }

    /** Whether an operation isn't read that has this id. */
    public boolean isLeftOut(String operationId) {
        return leftOut.hasId(operationId);
    }

    /** Whether this operation isn't read. */
    public boolean isLeftOut(SpecNode operation) {
        return leftOut.has(operation);
    }

    /** Whether this path doesn't have a method that others have with whom it shares a path item. */
    public boolean isLeftOut(String path, String method) {
        return leftOut.has(path, method);
    }

    /** Whether the user was told that this reference leads nowhere. */
    public boolean isKnownToLeadNowhere(SpecNode reference) {
        String text = reference.string("$ref");
        return text != null && reference.file().isNowhere(text);
    }

    /** The value at an RFC 6901 pointer, without the leading {@code #}, in the document's own file. */
    public Optional<SpecNode> find(String pointer) {
        return find(main.root(), pointer);
    }

    /** The content of one of the document's files, by its name in messages. */
    public Optional<SpecNode> root(String file) {
        return files.stream()
                .filter(each -> each.displayName().equals(file))
                .findFirst()
                .map(SpecFile::root);
    }

    /** By their names in messages, where the files besides the document's own are, seen from there. */
    public Map<String, String> otherFiles() {
        return otherFiles;
    }

    private static Map<String, String> fromMain(SpecFile main, List<SpecFile> files) {
        Path folder = main.path().resolveSibling("").normalize();
        Map<String, String> names = new TreeMap<>();
        files.stream()
                .filter(file -> file != main)
                .forEach(file -> names.put(file.displayName(), Place.fileName(file.path(), folder)));
        return names;
    }

    /** Every file that was read, the document's own first. */
    public List<Path> files() {
        return files.stream().map(SpecFile::path).toList();
    }

    /** The digest of every file that was read, overlays included, by where it is. */
    public Map<Path, String> sha256ByPath() {
        Map<Path, String> digests = new TreeMap<>(sideDigests);
        files.forEach(file -> digests.put(file.path(), file.sha256()));
        return digests;
    }

    private static Optional<SpecNode> find(SpecNode root, String pointer) {
        return JsonPointer.parse(pointer).map(tokens -> {
            SpecNode node = root;
            for (String token : tokens) {
                node = node == null ? null : JsonPointer.child(node, token);
            }
            return node;
        });
    }
}
