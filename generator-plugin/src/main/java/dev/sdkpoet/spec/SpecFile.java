package dev.sdkpoet.spec;

import dev.sdkpoet.problem.SpecLocation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file of a document: its names, its tree, and where each reference in it leads. */
final class SpecFile {

    private final String displayName;
    private final Path path;
    private final String sha256;
    private final Map<String, SpecNode> targets = new HashMap<>();
    private @Nullable SpecNode root;
    private @Nullable SpecDocument document;
    private @Nullable Map<String, SpecNode> identifiers;
    private final Set<String> nowhere = new HashSet<>();
    private boolean hasOddText;

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

    /** What a reference in this file leads to, once it has been followed. */
    @Nullable
    SpecNode target(String reference) {
        return targets.get(reference);
    }

    void target(String reference, SpecNode target) {
        targets.put(reference, target);
    }

    /** The value that this file itself gives an {@code $id} or {@code $anchor} ({@code #name}). */
    @Nullable
    SpecNode identified(String identifier) {
        if (identifiers == null) {
            identifiers = Identifiers.in(root());
        }
        return identifiers.get(identifier);
    }
}
