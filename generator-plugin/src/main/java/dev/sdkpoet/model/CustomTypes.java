package dev.sdkpoet.model;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Java types of the user's own that documents are read with, and what of the documents they are for. Confined to a thread. */
public final class CustomTypes {
    private final List<Mapping> mappings;
    private final Set<Mapping> used = new LinkedHashSet<>();
    private final Set<Mapping> unfit = new LinkedHashSet<>();
    private final Set<String> formats = new TreeSet<>();
    private final Set<String> schemas = new TreeSet<>();

    public CustomTypes(List<Mapping> mappings) {
        // What is said of one document goes before what is said of all.
        this.mappings = mappings.stream()
                .sorted(Comparator.comparing(mapping -> mapping.document.isEmpty()))
                .toList();
    }

    /** Nothing has another type. */
    public static CustomTypes none() {
        return new CustomTypes(List.of());
    }

    /**
     * What has which type.
     *
     * @param format the format of schemas; "" where {@code schema} says which
     * @param schema the name of a schema
     * @param document the name of its document; "" for all that have it
     */
    public record Mapping(String format, String schema, String document, CustomType type) {
        /** What it is for. */
        public String subject() {
            return format.isEmpty() ? schema : format;
        }

        private boolean isFor(String name) {
            return format.isEmpty() ? schema.equals(name) : format.equalsIgnoreCase(name);
        }

        private boolean isIn(String candidate) {
            return document.isEmpty() || document.equals(candidate);
        }
    }

    public boolean isEmpty() {
        return mappings.isEmpty();
    }

    /** A scalar with the type that its format has. */
    public TypeRef.Scalar ofFormat(String document, @Nullable String format, TypeRef.Scalar usual) {
        if (mappings.isEmpty() || format == null || usual.scalar() == ScalarType.BINARY) {
            return usual;
        }
        formats.add(format);
        return find(
                        mapping -> mapping.format.toLowerCase(Locale.ROOT).equals(format.toLowerCase(Locale.ROOT)),
                        document)
                .map(mapping -> typed(usual, mapping))
                .orElse(usual);
    }

    /** What a schema with a name has as its type. An object, an enum or a union stays what it is until all of the document is read. */
    public TypeRef ofSchema(TypeId id, TypeRef usual) {
        if (mappings.isEmpty() || !id.isOfSchemaWithName() || usual instanceof TypeRef.Named) {
            return usual;
        }
        return mapping(id)
                .<TypeRef>map(mapping -> usual instanceof TypeRef.Scalar scalar
                        ? typed(scalar, mapping)
                        : new TypeRef.Mapped(usual, mapping.type))
                .orElse(usual);
    }

    /** The type that the class of a schema gives way to. */
    public Optional<CustomType> ofClass(TypeId id) {
        return id.isOfSchemaWithName() ? mapping(id).map(Mapping::type) : Optional.empty();
    }

    private Optional<Mapping> mapping(TypeId id) {
        String name = id.schemaName();
        schemas.add(name);
        Optional<Mapping> found = find(mapping -> mapping.schema.equals(name), id.document());
        found.ifPresent(used::add);
        return found;
    }

    private Optional<Mapping> find(Predicate<Mapping> isMeant, String document) {
        return mappings.stream()
                .filter(mapping -> mapping.isIn(document))
                .filter(isMeant)
                .findFirst();
    }

    private TypeRef.Scalar typed(TypeRef.Scalar usual, Mapping mapping) {
        used.add(mapping);
        if (!mapping.type.fits(usual.scalar())) {
            unfit.add(mapping);
            return usual;
        }
        return mapping.type.builtIn().map(TypeRef.Scalar::new).orElse(new TypeRef.Scalar(usual.scalar(), mapping.type));
    }

    /** Those that nothing was meant by. */
    public List<Mapping> unused() {
        return mappings.stream().filter(mapping -> !used.contains(mapping)).toList();
    }

    /** Those whose type is of another kind of JSON than what they are for. */
    public Set<Mapping> unfit() {
        return unfit;
    }

    /** Whether what nothing was meant by would be meant if documents had no types of their own for its subject. */
    public boolean isOverridden(Mapping unused) {
        return unused.document.isEmpty() && candidates(unused).anyMatch(unused::isFor);
    }

    /** What a mapping could be for instead of its subject. */
    public List<String> others(Mapping mapping) {
        return candidates(mapping).filter(name -> !mapping.isFor(name)).toList();
    }

    private Stream<String> candidates(Mapping mapping) {
        return (mapping.format.isEmpty() ? schemas : formats).stream();
    }
}
