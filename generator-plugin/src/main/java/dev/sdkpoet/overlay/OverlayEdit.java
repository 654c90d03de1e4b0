package dev.sdkpoet.overlay;

import dev.sdkpoet.jsonpath.Found;
import dev.sdkpoet.jsonpath.JsonPathException;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.LoadOptions;
import dev.sdkpoet.spec.RawEdit;
import dev.sdkpoet.spec.SideFiles;
import dev.sdkpoet.spec.SpecNode;
import dev.sdkpoet.spec.TreeOverlay;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies overlays to a document, one after the other. */
public final class OverlayEdit implements RawEdit {
    /** How many values a target may look at, so that it ends: a large document has some millions. */
    private static final long MAX_STEPS = 50_000_000;

    private static final int MAX_VALUES = 2_000_000;

    private final Path document;
    private final List<OverlaySource> overlays;
    private final boolean isLenient;

    /**
     * @param document the file of the document
     * @param isLenient whether overlays and targets that aren't there are passed over, as for an old document
     */
    public OverlayEdit(Path document, List<OverlaySource> overlays, boolean isLenient) {
        this.document = document;
        this.overlays = List.copyOf(overlays);
        this.isLenient = isLenient;
    }

    @Override
    public SpecNode edit(SpecNode root, SideFiles files, LoadOptions limits, Problems problems) {
        SpecNode changed = root;
        TreeOverlay tree = new TreeOverlay(limits, problems);
        for (OverlaySource source : overlays) {
            Optional<SpecNode> read = files.read(source.file(), source.displayName(), isLenient);
            if (read.isPresent()) {
                Problems found = new Problems();
                List<Action> actions = new OverlayReader(found).read(read.get());
                checkExtends(source, read.get(), files, found);
                problems.addAll(found);
                if (!found.hasErrors()) {
                    changed = apply(actions, changed, tree, problems);
                }
            }
        }
        return changed;
    }

    private SpecNode apply(List<Action> actions, SpecNode root, TreeOverlay tree, Problems problems) {
        SpecNode changed = root;
        for (Action action : actions) {
            List<List<String>> places = places(action, changed, problems);
            if (!places.isEmpty()) {
                changed = action.update() == null
                        ? tree.without(changed, places)
                        : tree.with(changed, places, action.update());
            }
        }
        return changed;
    }

    private List<List<String>> places(Action action, SpecNode root, Problems problems) {
        List<Found> found;
        try {
            found = action.path().select(root, MAX_STEPS, MAX_VALUES);
        } catch (JsonPathException e) {
            problems.error(
                    action.target().location(),
                    "This JSONPath costs too much: " + e.getMessage() + ". Make it simpler.");
            return List.of();
        }
        if (found.isEmpty() && !isLenient) {
            problems.error(
                    action.target().location(),
                    "This matches nothing in " + root.location().file() + ". "
                            + action.path()
                                    .nearest(root)
                                    .map(near -> "Did you mean `" + near + "`?")
                                    .orElse("Correct it, or remove the action."));
        }
        if (action.update() == null && found.stream().anyMatch(each -> each.parent() == null)) {
            problems.error(action.target().location(), "This would remove the whole document. Select a part of it.");
            return List.of();
        }
        return found.stream().map(Found::steps).toList();
    }

    /** A URL doesn't say which file on this machine it is. */
    private void checkExtends(OverlaySource source, SpecNode root, SideFiles files, Problems problems) {
        SpecNode named = root.get("extends");
        if (named == null || isLenient) {
            return;
        }
        if (!named.isString()) {
            problems.error(named.location(), "`extends` is the URI of a document. Correct it, or leave it out.");
            return;
        }
        Path extended = path(source, named.text());
        if (extended != null && !files.isSame(extended, document)) {
            problems.error(
                    named.location(),
                    "The overlay is for \"" + named.text() + "\", and is applied to " + document.getFileName()
                            + ". Apply it to that document, or correct `extends`.");
        }
    }

    private static @Nullable Path path(OverlaySource source, String text) {
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            if (uri.isAbsolute()) {
                return uri.getScheme().equalsIgnoreCase("file") ? Path.of(uri) : null;
            }
            return uri.getPath() == null
                    ? null
                    : source.file().resolveSibling(uri.getPath()).normalize();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
