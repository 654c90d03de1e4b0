package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of one file from what a JSON or YAML parser reports, and enforces what holds for both: limits, distinct
 * names, text that can be written again.
 */
final class TreeBuilder {

    private final SpecFile file;
    private final LoadOptions limits;
    private final Problems problems;
    private final StringPool strings = new StringPool();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private @Nullable SpecNode root;
    private long nodes;
    private long characters;

    TreeBuilder(SpecFile file, LoadOptions limits, Problems problems) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
    }

    /** The value of the whole file; null when it has none. */
    @Nullable
    SpecNode root() {
        return root;
    }

    /** Whether the next value is the name of a member. */
    boolean expectsKey() {
        Frame frame = frames.peek();
        return frame != null && frame.expectsKey();
    }

    SpecNode startObject(long position) {
        checkRoom(Extent.EMPTY_CONTAINER, position);
        SpecObject object = new SpecObject(holder(), token(), position);
        frames.push(new Frame(object));
        return object;
    }

    SpecNode startArray(long position) {
        checkRoom(Extent.EMPTY_CONTAINER, position);
        SpecArray array = new SpecArray(holder(), token(), position);
        frames.push(new Frame(array));
        return array;
    }

    /** Ends the innermost object or array. */
    Extent end() {
        Frame frame = frames.pop();
        Extent extent = frame.complete();
        place(frame.node, extent);
        return extent;
    }

    void key(String name, long position) {
        key(name, position, false);
    }

    /** A YAML merge key: the next value is an object, or an array of objects, whose members become the object's own. */
    void mergeKey(long position) {
        key("<<", position, true);
    }

    /** A name as a value that an alias can repeat; it isn't part of the tree. */
    SpecNode keyNode(Scalar scalar, long position) {
        return new SpecScalar(holder(), token(), position, scalar);
    }

    SpecNode scalar(Scalar scalar, long position) {
        Extent extent = Extent.scalar(scalar.text());
        checkRoom(extent, position);
        String text = strings.pooled(scalar.text());
        String source = scalar.source().equals(text) ? text : scalar.source();
        SpecNode node = new SpecScalar(holder(), token(), position, new Scalar(scalar.kind(), text, source));
        if (TextCheck.isOddText(text)) {
            file.oddText();
        }
        place(node, extent);
        return node;
    }

    /** A value that stands elsewhere in the file and is repeated here. */
    void alias(SpecNode node, Extent extent, long position) {
        checkRoom(extent, position);
        place(node, extent);
    }

    /** The place of the value that is being read. */
    SpecLocation here(long position) {
        Frame frame = frames.peek();
        if (frame == null) {
            return file.location(position, "");
        }
        String pointer = frame.node.pointer();
        return file.location(position, frame.expectsKey() ? pointer : JsonPointer.append(pointer, frame.nextToken()));
    }

    private void key(String name, long position, boolean merge) {
        Frame frame = frames.element();
        characters += name.length();
        if (TextCheck.isOddName(name)) {
            file.oddText();
        }
        if (Identifiers.KEYWORDS.contains(name)) {
            file.namesSchemas();
        }
        frame.key(strings.pooled(name), position, merge);
    }

    private Object holder() {
        Frame frame = frames.peek();
        return frame == null ? file : frame.node;
    }

    private String token() {
        Frame frame = frames.peek();
        return frame == null ? "" : strings.pooled(frame.nextToken());
    }

    private void place(SpecNode node, Extent extent) {
        Frame frame = frames.peek();
        if (frame == null) {
            root = node;
            return;
        }
        if (frame.isMerging() && !isMergeable(node)) {
            throw new RejectedException(
                    here(frame.keyPosition()),
                    "The merge key << needs a mapping or a list of mappings. If it is a name, quote it.");
        }
        SpecNode earlier = frame.earlier();
        if (earlier != null) {
            reportDuplicate(frame, earlier, node);
        }
        frame.add(node, extent);
    }

    private void reportDuplicate(Frame frame, SpecNode earlier, SpecNode later) {
        String name = frame.nextToken();
        SpecLocation place = here(frame.keyPosition());
        long first = frame.earlierKeyPosition();
        String twice = "\"" + name + "\" is declared here and at line " + Position.line(first) + ", column "
                + Position.column(first);
        if (earlier.equals(later)) {
            problems.warning(place, twice + ", with the same value. Remove one of the two.");
        } else {
            problems.error(place, twice + ", with different values. Remove or rename one of the two.");
        }
    }

    private void checkRoom(Extent extent, long position) {
        nodes += extent.nodes();
        characters += extent.characters();
        if (frames.size() + extent.height() > limits.maxDepth()) {
            throw new RejectedException(here(position), tooMuch("nests deeper than", limits.maxDepth(), "maxDepth"));
        }
        if (nodes > limits.maxNodes()) {
            throw new RejectedException(here(position), tooMuch("has more values than", limits.maxNodes(), "maxNodes"));
        }
        if (characters > limits.maxTotalBytes()) {
            throw new RejectedException(
                    here(position),
                    tooMuch("has, with its aliases expanded, more text than", limits.maxTotalBytes(), "maxTotalBytes"));
        }
    }

    private static String tooMuch(String what, long limit, String name) {
        return "The document " + what + " the limit of " + limit + ". Split it, or raise the limit " + name + ".";
    }

    private static boolean isMergeable(SpecNode node) {
        return node.isObject() || node.isArray() && node.items().stream().allMatch(SpecNode::isObject);
    }
}
