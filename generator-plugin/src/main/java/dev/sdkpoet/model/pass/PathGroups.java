package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.PathSegments;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes an API of the operations without a tag for each {@linkplain PathSegments#group first thing that their paths name}: {@code
 * client.subscriptions()} of {@code /v1/subscriptions/{id}}. If a tag has that name, they join its API. What decides is an operation's own
 * path, never what paths share, so no other path moves it.
 */
public final class PathGroups {
    private PathGroups() {}

    public static ApiDocument apply(ApiDocument document) {
        Map<String, List<Operation>> operations = new LinkedHashMap<>();
        Map<String, Resource> tags = new LinkedHashMap<>();
        Map<String, String> tagsByName = new LinkedHashMap<>();
        document.resources().stream()
                .filter(resource -> !resource.tag().isEmpty())
                .sorted(Comparator.comparing(Resource::tag))
                .forEach(resource -> {
                    tags.put(resource.tag(), resource);
                    tagsByName.putIfAbsent(folded(resource.tag()), resource.tag());
                });
        for (Resource resource : document.resources()) {
            for (Operation operation : resource.operations()) {
                String tag = resource.tag().isEmpty() ? tag(operation, tags, tagsByName) : resource.tag();
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

    private static String tag(Operation operation, Map<String, Resource> tags, Map<String, String> tagsByName) {
        String group = PathSegments.group(operation.path());
        if (group.isEmpty()) {
            return Resource.OTHERS;
        }
        return tags.containsKey(group) ? group : tagsByName.getOrDefault(folded(group), group);
    }

    /** Of all spellings of a name that make one in Java. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
