package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes one API of the operations whose tags differ only in spelling: {@code Dictionary operations} and {@code Dictionary Operations}. In
 * Java only a number would tell two APIs apart, and callers couldn't know which of them has an operation. APIs that callers have stay
 * apart.
 */
public final class AlikeTags {
    /** The separators in a longer spelling tell the words apart: {@code check-transfers} beside {@code checktransfers}. */
    static final Comparator<String> LONGEST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** One that stands between words; it may be all that tells digits apart. */
    private static final Pattern SEPARATOR =
            Pattern.compile("(?<=\\p{L})[\\s_./:-]+(?=[\\p{L}\\p{N}])|(?<=\\p{N})[\\s_./:-]+(?=\\p{L})");

    private AlikeTags() {}

    /**
     * Joins the APIs.
     *
     * @param isKnown whether callers have an API of a tag, or a setting is for it
     */
    public static ApiDocument join(ApiDocument document, Predicate<String> isKnown) {
        Map<String, NavigableSet<String>> alike = new TreeMap<>();
        for (Resource resource : document.resources()) {
            alike.computeIfAbsent(key(resource), any -> new TreeSet<>(LONGEST)).add(resource.tag());
        }
        Map<String, String> joined = new HashMap<>();
        alike.values().forEach(tags -> {
            String preferred = preferred(tags, isKnown);
            tags.forEach(tag -> joined.put(tag, isKnown.test(tag) ? tag : preferred));
        });
        Map<String, List<Resource>> byTag = new LinkedHashMap<>();
        for (Resource resource : document.resources()) {
            byTag.computeIfAbsent(joined.get(resource.tag()), any -> new ArrayList<>())
                    .add(resource);
        }
        List<Resource> resources = new ArrayList<>();
        byTag.forEach((tag, same) -> resources.add(same.size() == 1 ? same.get(0) : join(tag, same)));
        return document.with(resources, document.types());
    }

    /** What all spellings of a tag share: {@code C#} isn't {@code C}, and {@code 1.1} isn't {@code 11}. */
    private static String key(Resource resource) {
        return resource.isNameless()
                ? resource.tag()
                : SEPARATOR.matcher(resource.tag()).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static String preferred(NavigableSet<String> names, Predicate<String> isKnown) {
        return names.stream().filter(isKnown).findFirst().orElse(names.first());
    }

    /** What the document says about the tag itself comes before what it says about other spellings. */
    private static Resource join(String tag, List<Resource> alike) {
        Resource own = alike.stream()
                .filter(resource -> resource.tag().equals(tag))
                .findFirst()
                .orElseThrow();
        Doc doc = alike.stream()
                .sorted(Comparator.<Resource, Boolean>comparing(
                                resource -> !resource.tag().equals(tag))
                        .thenComparing(Resource::tag))
                .map(Resource::doc)
                .filter(each -> !each.equals(Doc.NONE))
                .findFirst()
                .orElse(Doc.NONE);
        List<Operation> operations = alike.stream()
                .flatMap(resource -> resource.operations().stream())
                .toList();
        return new Resource(tag, doc, own.location(), operations);
    }
}
