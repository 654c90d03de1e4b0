package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.PathSegments;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes an API of the operations without a tag for each {@linkplain PathSegments#group first thing that their paths name}: {@code
 * client.subscriptions()} of {@code /v1/subscriptions/{id}}. If a tag has that name, they join its API. What decides is an operation's own
 * path, never what paths share, so no other path moves it.
 *
 * <p>Different spellings of a name ({@code /users}, {@code /Users/{id}}) make one API, since in Java only a number would tell two apart.
 */
public final class PathGroups {
    private final Predicate<String> isKnown;
    private final Map<String, Resource> tags = new TreeMap<>();
    private final Map<String, String> joined = new HashMap<>();

    private PathGroups(ApiDocument document, Predicate<String> isKnown) {
        this.isKnown = isKnown;
        Map<String, NavigableSet<String>> groups = new TreeMap<>();
        for (Resource resource : document.resources()) {
            if (resource.isNameless()) {
                resource.operations().stream()
                        .map(this::group)
                        .filter(group -> !Resource.isNameless(group))
                        .forEach(group -> alike(groups, group).add(group));
            } else {
                tags.put(resource.tag(), resource);
            }
        }
        Map<String, NavigableSet<String>> alikeTags = new TreeMap<>();
        tags.keySet().forEach(tag -> alike(alikeTags, tag).add(tag));
        groups.forEach((name, alike) -> join(alike, alikeTags.getOrDefault(name, new TreeSet<>())));
    }

    /**
     * Makes the APIs.
     *
     * @param isKnown whether callers have an API of a tag, or a setting is for it
     */
    public static ApiDocument apply(ApiDocument document, Predicate<String> isKnown) {
        return new PathGroups(document, isKnown).grouped(document);
    }

    private static NavigableSet<String> alike(Map<String, NavigableSet<String>> names, String name) {
        return names.computeIfAbsent(Resource.folded(name), any -> new TreeSet<>(AlikeTags.LONGEST));
    }

    /** Finds the APIs of groups whose names are alike, and like those of some tags. */
    private void join(NavigableSet<String> groups, NavigableSet<String> likeTags) {
        NavigableSet<String> known = new TreeSet<>(AlikeTags.LONGEST);
        groups.stream()
                .filter(isKnown)
                .filter(group -> !tags.containsKey(group))
                .forEach(known::add);
        String tag = likeTags.isEmpty() ? "" : preferred(likeTags);
        if (!tag.isEmpty() && !isKnown.test(tag) && known.size() == 1) {
            // The API that callers have becomes that of the tag.
            known.clear();
        }
        String others = tag.isEmpty() ? preferred(known.isEmpty() ? groups : known) : tag;
        groups.forEach(group -> joined.put(group, known.contains(group) || tags.containsKey(group) ? group : others));
    }

    private String preferred(NavigableSet<String> names) {
        return AlikeTags.preferred(names, isKnown);
    }

    private ApiDocument grouped(ApiDocument document) {
        Map<String, List<Operation>> operations = new LinkedHashMap<>();
        for (Resource resource : document.resources()) {
            for (Operation operation : resource.operations()) {
                String group = resource.isNameless() ? group(operation) : resource.tag();
                String tag = resource.isNameless() ? joined.getOrDefault(group, group) : group;
                operations.computeIfAbsent(tag, any -> new ArrayList<>()).add(operation);
            }
        }
        List<Resource> resources = new ArrayList<>();
        operations.forEach((tag, own) -> {
            Resource known = tags.get(tag);
            SpecLocation location = known == null ? own.get(0).location() : known.location();
            resources.add(new Resource(tag, known == null ? Doc.NONE : known.doc(), location, own));
        });
        return document.with(resources, document.types());
    }

    /** An action, or a name with escapes, makes an API only if callers have that. */
    private String group(Operation operation) {
        String name = PathSegments.name(operation.path());
        if (!name.isEmpty() && isKnown.test(name)) {
            return name;
        }
        String group = PathSegments.group(operation.path());
        return group.isEmpty() ? Resource.OTHERS : group;
    }
}
