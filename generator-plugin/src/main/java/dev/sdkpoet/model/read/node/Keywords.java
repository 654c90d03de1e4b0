package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.read.node.Keyword.Trait;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every fixed field of the specification and every keyword of its schemas: which object has it, in which versions, what its value is,
 * and what reads it. The readers' own lists of keywords come from here.
 */
public final class Keywords {
    private static final List<Keyword> ALL = Stream.of(
                    DocumentFields.all(), OperationFields.all(), SchemaKeywords.all())
            .flatMap(List::stream)
            .toList();

    private static final Map<SpecVersion, Map<ObjectKind, Map<String, Keyword>>> BY_VERSION =
            new EnumMap<>(SpecVersion.class);

    static {
        for (SpecVersion version : SpecVersion.values()) {
            Map<ObjectKind, Map<String, Keyword>> byObject = new EnumMap<>(ObjectKind.class);
            for (Keyword keyword : ALL) {
                if (keyword.editions().include(version)) {
                    byObject.computeIfAbsent(keyword.object(), object -> new LinkedHashMap<>())
                            .put(keyword.name(), keyword);
                }
            }
            BY_VERSION.put(version, byObject);
        }
    }

    private static final Map<String, JsonKind> VALUE_KINDS = ALL.stream()
            .filter(keyword -> keyword.object() == ObjectKind.SCHEMA && keyword.valueKind() != null)
            .collect(Collectors.toMap(Keyword::name, Keyword::valueKind, (one, other) -> one));

    private static final Set<String> LIMITS = ofSchemas(Trait.LIMIT);

    /** The extensions that say something about which values a schema has. */
    private static final Set<String> EXTENSIONS =
            Set.of("x-nullable", "x-ms-discriminator-value", "x-discriminator-value");

    /** The extensions that say something about what the values are called, and who may see them. */
    private static final Set<String> LABELS = Set.of(
            "x-enum-descriptions",
            "x-enum-names",
            "x-enum-varnames",
            "x-enumDescriptions",
            "x-enumNames",
            "x-ms-enum",
            "x-twilio",
            "x-twilio.pii");

    private Keywords() {}

    public static List<Keyword> all() {
        return ALL;
    }

    /** What objects of a kind have in a version, by name. */
    public static Map<String, Keyword> of(ObjectKind object, SpecVersion version) {
        return BY_VERSION.getOrDefault(version, Map.of()).getOrDefault(object, Map.of());
    }

    /** A field that objects of a kind have in other versions, if its value is, or might be, what it is there. */
    public static List<Keyword> ofOtherVersions(ObjectKind object, String name, SpecVersion version) {
        return ALL.stream()
                .filter(keyword -> keyword.object() == object && keyword.name().equals(name))
                .filter(keyword -> !keyword.editions().include(version))
                .toList();
    }

    /** The names of all fields that objects of a kind have in any version. */
    public static Set<String> names(ObjectKind object) {
        return ALL.stream()
                .filter(keyword -> keyword.object() == object)
                .map(Keyword::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The keywords of schemas that say one of these things. */
    public static Set<String> ofSchemas(Trait... traits) {
        return ALL.stream()
                .filter(keyword -> keyword.object() == ObjectKind.SCHEMA
                        && Arrays.asList(traits).contains(keyword.trait()))
                .map(Keyword::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a keyword of a schema says which values of a kind are valid, but not what is in them. */
    public static boolean isLimit(String keyword, JsonKind kind) {
        return valueKind(keyword) == kind && LIMITS.contains(keyword);
    }

    /** Whether a member of a schema is an extension that says nothing about its values, so that it might as well be missing. */
    public static boolean isIdle(String keyword) {
        return keyword.startsWith("x-") && !EXTENSIONS.contains(keyword);
    }

    /** Whether a member of a schema is an extension that no reader knows. */
    public static boolean isUnknownExtension(String keyword) {
        return isIdle(keyword) && !LABELS.contains(keyword);
    }

    /** The kind of value that a keyword of a schema says something about; null for none, or any. */
    public static @Nullable JsonKind valueKind(String keyword) {
        return VALUE_KINDS.get(keyword);
    }
}
