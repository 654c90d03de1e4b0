package dev.sdkpoet.spec;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;

/** The values of a YAML file that have an anchor ({@code &name}) and can be repeated with an alias ({@code *name}). */
final class YamlAnchors {

    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Deque<Optional<Anchored>> open = new ArrayDeque<>();

    /** A value, and its extent when its end has been read. */
    static final class Anchored {

        private final SpecNode node;
        private @Nullable Extent extent;

        private Anchored(SpecNode node) {
            this.node = node;
        }

        SpecNode node() {
            return node;
        }

        /** Null while the value is being read: an alias here is inside the value it repeats. */
        @Nullable
        Extent extent() {
            return extent;
        }
    }

    @Nullable
    Anchored find(String name) {
        return anchors.get(name);
    }

    void scalar(Optional<Anchor> anchor, SpecNode node) {
        register(anchor, node).ifPresent(anchored -> anchored.extent = Extent.scalar(node.text()));
    }

    void start(Optional<Anchor> anchor, SpecNode node) {
        open.push(register(anchor, node));
    }

    void end(Extent extent) {
        open.pop().ifPresent(anchored -> anchored.extent = extent);
    }

    private Optional<Anchored> register(Optional<Anchor> anchor, SpecNode node) {
        return anchor.map(name -> {
            Anchored anchored = new Anchored(node);
            anchors.put(name.getValue(), anchored);
            return anchored;
        });
    }
}
