package dev.sdkpoet.overlay;

import dev.sdkpoet.jsonpath.JsonPath;
import dev.sdkpoet.jsonpath.JsonPathException;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads an overlay, strictly: what isn't understood would change nothing, and nobody would notice. */
final class OverlayReader {
    private static final Set<String> OF_OVERLAY = Set.of("overlay", "info", "extends", "actions");
    private static final Set<String> OF_INFO = Set.of("title", "version", "description");
    private static final Set<String> OF_ACTION = Set.of("target", "description", "update", "remove");

    private final Problems problems;

    OverlayReader(Problems problems) {
        this.problems = problems;
    }

    /** The changes that are understood; mistakes are reported. */
    List<Action> read(SpecNode root) {
        if (!root.isObject()) {
            error(root, "This isn't an overlay. It must be an object with `overlay`, `info` and `actions`.");
            return List.of();
        }
        checkNames(root, "An overlay", OF_OVERLAY);
        checkVersion(root);
        checkInfo(root);
        SpecNode actions = root.get("actions");
        if (actions == null || !actions.isArray() || actions.size() == 0) {
            error(
                    actions == null ? root : actions,
                    "The overlay needs `actions`, a list of at least one change with `target`, and `update` or `remove`."
                            + " Add it.");
            return List.of();
        }
        List<Action> read = new ArrayList<>();
        for (SpecNode action : actions.items()) {
            Action change = action(action);
            if (change != null) {
                read.add(change);
            }
        }
        return read;
    }

    private void checkVersion(SpecNode root) {
        SpecNode version = root.get("overlay");
        if (version == null) {
            error(root, "The overlay needs `overlay`, the version of the specification. Add `overlay: 1.0.0`.");
        } else if (!version.source().equals("1.0") && !version.source().startsWith("1.0.")) {
            error(
                    version,
                    "Overlays of version 1.0 are read. Write `overlay: 1.0.0`, and nothing that only later versions have.");
        }
    }

    private void checkInfo(SpecNode root) {
        SpecNode info = root.get("info");
        if (info == null || !info.isObject()) {
            error(
                    info == null ? root : info,
                    "The overlay needs `info`, an object with `title` and `version`. Add it.");
            return;
        }
        checkNames(info, "`info`", OF_INFO);
        for (String name : List.of("title", "version")) {
            SpecNode value = info.get(name);
            if (value == null || !value.isString() && !value.isNumber()) {
                error(value == null ? info : value, "`info` needs `" + name + "`, a text. Add it.");
            }
        }
    }

    private @Nullable Action action(SpecNode action) {
        if (!action.isObject()) {
            error(action, "An action is an object with `target`, and `update` or `remove`. Correct it.");
            return null;
        }
        checkNames(action, "An action", OF_ACTION);
        boolean removes = removes(action.get("remove"));
        SpecNode update = action.get("update");
        JsonPath path = path(action);
        if (update == null && !removes) {
            error(action, "This action changes nothing. Give it `update`, or `remove: true`.");
            return null;
        }
        if (update != null && removes) {
            problems.warning(
                    action.keyLocation("update"),
                    "`update` has no effect beside `remove: true`. Make it a separate action.");
        }
        SpecNode target = action.get("target");
        return path == null || target == null ? null : new Action(target, path, removes ? null : update);
    }

    private boolean removes(@Nullable SpecNode remove) {
        if (remove != null && !remove.isBoolean()) {
            error(remove, "`remove` is true or false. Correct it.");
        }
        return remove != null && remove.isBoolean() && remove.text().equals("true");
    }

    private @Nullable JsonPath path(SpecNode action) {
        SpecNode target = action.get("target");
        if (target == null || !target.isString()) {
            error(
                    target == null ? action : target,
                    "An action needs `target`, a JSONPath such as `$.paths['/pets'].get`. Add it.");
            return null;
        }
        try {
            return JsonPath.parse(target.text());
        } catch (JsonPathException e) {
            error(target, "This isn't a JSONPath (RFC 9535): " + e.getMessage() + ". Correct it.");
            return null;
        }
    }

    private void checkNames(SpecNode object, String what, Set<String> known) {
        for (String name : object.members().keySet()) {
            if (!known.contains(name) && !name.startsWith("x-")) {
                problems.error(
                        object.keyLocation(name),
                        what + " has no field `" + name + "`. "
                                + Nearest.to(name, new TreeSet<>(known))
                                        .map(near -> "Did you mean `" + near + "`?")
                                        .orElse("Remove it, or begin its name with `x-`."));
            }
        }
    }

    private void error(SpecNode node, String message) {
        problems.error(node.location(), message);
    }
}
