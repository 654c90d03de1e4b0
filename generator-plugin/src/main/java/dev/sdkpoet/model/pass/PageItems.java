package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the items of a page. */
final class PageItems {
    private static final Set<String> NEVER_ITEMS = Set.of("errors", "warnings", "links");
    private static final Set<String> BESIDE_ITEMS =
            Set.of("included", "messages", "facets", "aggregations", "filters", "schemas");
    private static final List<String> USUAL_ITEMS =
            List.of("data", "items", "results", "value", "values", "records", "entries", "content");

    private PageItems() {}

    /** The array that names lead to. */
    static Optional<Paging.Items> at(TypeRef page, List<String> path, Shapes shapes) {
        return shapes.at(page, path)
                .filter(TypeRef.ListOf.class::isInstance)
                .map(type -> new Paging.Items(page, path, (TypeRef.ListOf) type));
    }

    /** The items of a response; null when that isn't clear. */
    static Paging.@Nullable Items in(TypeRef page, Shapes shapes) {
        if (page instanceof TypeRef.ListOf list) {
            return new Paging.Items(page, List.of(), list);
        }
        ObjectDef object = shapes.object(page).orElse(null);
        if (object == null) {
            return null;
        }
        Paging.Items direct = in(page, object, List.of());
        return direct != null
                ? direct
                : shapes.at(page, List.of("_embedded"))
                        .flatMap(shapes::object)
                        .map(embedded -> in(page, embedded, List.of("_embedded")))
                        .orElse(null);
    }

    /**
     * The only array, but for what often stands beside the items; or else the one with a usual name. What is deprecated goes away, and the
     * items don't.
     */
    private static Paging.@Nullable Items in(TypeRef page, ObjectDef object, List<String> path) {
        List<String> arrays = object.properties().stream()
                .filter(property -> property.type() instanceof TypeRef.ListOf && !property.deprecated())
                .map(Property::wireName)
                .filter(name -> !NEVER_ITEMS.contains(normal(name)))
                .toList();
        List<String> likely = arrays.stream()
                .filter(name -> !BESIDE_ITEMS.contains(normal(name)))
                .toList();
        List<String> usual = USUAL_ITEMS.stream().filter(arrays::contains).toList();
        String name = arrays.size() == 1
                ? arrays.get(0)
                : likely.size() == 1 ? likely.get(0) : usual.isEmpty() ? null : usual.get(0);
        return object.properties().stream()
                .filter(property -> property.wireName().equals(name))
                .findFirst()
                .map(property ->
                        new Paging.Items(page, then(path, property.wireName()), (TypeRef.ListOf) property.type()))
                .orElse(null);
    }

    static List<String> then(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    /** The names that lead to the object with what a path leads to. */
    static List<String> around(List<String> path) {
        return path.subList(0, Math.max(0, path.size() - 1));
    }

    /** A name without its spelling: {@code @odata.nextLink} and {@code odata_next_link} are the same. */
    static String normal(String name) {
        StringBuilder letters = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
