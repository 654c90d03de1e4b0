package dev.sdkpoet.spec;

import dev.sdkpoet.problem.SpecLocation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file of a document: its names, its tree, and where each reference in it leads. */
final class SpecFile {

    private final String displayName;
    private final Path path;
    private final String sha256;
    private final IdentityHashMap<SpecNode, Map<String, SpecNode>> targets = new IdentityHashMap<>();
    private @Nullable SpecNode root;
    private @Nullable SpecDocument document;
    private @Nullable Identifiers identifiers;

    /** Values that an overlay brought, and what they are there. */
    private final IdentityHashMap<SpecNode, SpecNode> origins = new IdentityHashMap<>();

    private final Set<String> nowhere = new HashSet<>();
    private boolean hasOddText;
    private boolean namesSchemas;

    /**
     * @param displayName the name in messages
     * @param path where the file was read from, absolute
     * @param sha256 the digest of its bytes
     */
    SpecFile(String displayName, Path path, String sha256) {
        this.displayName = displayName;
        this.path = path;
        this.sha256 = sha256;
    }

    String displayName() {
        return displayName;
    }

    Path path() {
        return path;
    }

    String sha256() {
        return sha256;
    }

    SpecNode root() {
        if (root == null) {
            throw new IllegalStateException(displayName + " isn't read yet");
        }
        return root;
    }

    void complete(SpecNode value) {
        root = value;
    }

    SpecDocument document() {
        if (document == null) {
            throw new IllegalStateException(displayName + " isn't part of a document yet");
        }
        return document;
    }

    void belongsTo(SpecDocument whole) {
        document = whole;
    }

    SpecLocation location(long position, String pointer) {
        return new SpecLocation(displayName, Position.line(position), Position.column(position), pointer);
    }

    /** Some schema in it has a name of its own. */
    void namesSchemas() {
        namesSchemas = true;
    }

    boolean areSchemasNamed() {
        return namesSchemas;
    }

    /** A value of this file is that of a different one. */
    void comesFrom(SpecNode value, SpecNode origin) {
        origins.put(value, origin);
    }

    /** What a value was before an overlay brought it here; null for the file's own. */
    @Nullable
    SpecNode origin(SpecNode value) {
        return origins.get(value);
    }

    /** Whether a reference in this file is known, and told, to lead nowhere. */
    boolean isNowhere(String reference) {
        return nowhere.contains(reference);
    }

    void nowhere(String reference) {
        nowhere.add(reference);
    }

    /** Whether some name or text in it has what can't be written. */
    boolean hasOddText() {
        return hasOddText;
    }

    void oddText() {
        hasOddText = true;
    }

    /** What a reference that stands here leads to, once it has been followed. */
    @Nullable
    SpecNode target(SpecNode place, String reference) {
        return targets.getOrDefault(identifiers().resource(place), Map.of()).get(reference);
    }

    /** The same text means the same in all of a resource. */
    void target(SpecNode place, String reference, SpecNode target) {
        targets.computeIfAbsent(identifiers().resource(place), any -> new HashMap<>())
                .put(reference, target);
    }

    /** Everything that references which stand here lead to. */
    List<SpecNode> targets() {
        return targets.values().stream()
                .flatMap(ofResource -> ofResource.values().stream())
                .toList();
    }

    Identifiers identifiers() {
        if (identifiers == null) {
            identifiers = namesSchemas ? Identifiers.in(root()) : Identifiers.none(root());
        }
        return identifiers;
    }
}
