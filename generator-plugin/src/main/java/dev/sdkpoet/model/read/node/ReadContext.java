package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spec.Dialect;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/**
 * What every reader of one document needs: the document, its key, the options, and where problems go.
 *
 * @param key the {@linkplain dev.sdkpoet.model.ApiDocument#key() key} of the document
 */
public record ReadContext(SpecDocument document, String key, ReadOptions options, Problems problems) {
    /** References may follow each other for long, but not for ever. */
    private static final int MAX_STEPS = 100_000;

    /** Each has fields that count, so more would be a way to make work. */
    private static final int MAX_PATH_ITEMS = 100;

    public Dialect dialect() {
        return document.dialect();
    }

    public boolean isSwagger2() {
        return dialect() == Dialect.SWAGGER_2_0;
    }

    /** The value at the end of a chain of references; the value itself when it isn't a reference. */
    public SpecNode follow(SpecNode node) {
        SpecNode target = node;
        for (int steps = 0; target.isReference() && steps < MAX_STEPS; steps++) {
            SpecNode next = step(target);
            if (next == null) {
                break;
            }
            target = next;
        }
        if (target.isReference() && !document.isKnownToLeadNowhere(target)) {
            warn(node, "this reference leads nowhere and is ignored. Point it to a definition.");
        }
        return target;
    }

    /**
     * A path item with what its reference leads to: fields beside it also count. OpenAPI leaves open what the same field in both means
     * (3.0.4 and 3.1.1, Path Item Object).
     */
    public SpecNode pathItem(SpecNode written) {
        SpecNode item = written;
        SpecNode last = written;
        for (int steps = 0; last.isReference() && steps < MAX_PATH_ITEMS; steps++) {
            SpecNode next = step(last);
            if (next == null || !next.isObject()) {
                return follow(written);
            }
            item = steps == 0 && last.size() == 1 ? next : document.joined(item, next, problems);
            last = next;
        }
        return item;
    }

    /** What a reference leads to at once; null when it leads nowhere. */
    @Nullable
    public SpecNode step(SpecNode reference) {
        String text = reference.string("$ref");
        return text == null ? null : document.target(reference, text).orElse(null);
    }

    /**
     * Whether references lead to something, so that what is in it is named after its own place.
     *
     * @param written what stands in the place where it is read: itself, or a reference to it
     */
    public boolean isShared(SpecNode written, SpecNode target) {
        return written.isReference() || document.isReferenced(target);
    }

    public TypeId typeId(SpecNode schema) {
        return new TypeId(key, place(schema));
    }

    /** @param path the value of the path as it is written, not what it refers to: several paths may have one path item */
    public OperationId operationId(SpecNode path, String method) {
        return new OperationId(key, place(path) + "/" + method);
    }

    /** The pointer of a node, with the file before it when that isn't the root file. */
    public String place(SpecNode node) {
        SpecLocation location = node.location();
        return location.file().equals(rootFile()) ? location.pointer() : location.file() + "#" + location.pointer();
    }

    public boolean isInRootFile(SpecNode node) {
        return node.location().file().equals(rootFile());
    }

    private String rootFile() {
        return document.root().location().file();
    }

    public void error(SpecNode node, String message) {
        problems.error(node.location(), message);
    }

    public void warn(SpecNode node, String message) {
        problems.warning(node.location(), message);
    }

    public void note(SpecNode node, String message) {
        problems.note(node.location(), message);
    }
}
