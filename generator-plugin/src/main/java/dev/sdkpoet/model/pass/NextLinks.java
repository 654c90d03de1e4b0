package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the link to the next page in the responses of an operation. */
record NextLinks(Shapes shapes, Operation operation) {
    /** Names that only ever hold the address of the next page. */
    private static final Set<String> LINKS = Set.of(
            "nextpageurl",
            "nextpageuri",
            "nexturl",
            "nexturi",
            "nextlink",
            "nextpagelink",
            "nexthref",
            "odatanextlink");

    private static final Set<String> LINK_OBJECTS = Set.of("links", "link");
    private static final Set<String> OTHER_LINKS = Set.of("previous", "prev", "first", "last", "self");
    private static final List<String> NEXT_INPUTS =
            List.of("next", "cursor", "after", "pagetoken", "token", "startingafter", "pageafter", "pagecursor");

    /** Whether an object of this name has links. */
    static boolean isLinkObject(String name) {
        return LINK_OBJECTS.contains(PageItems.normal(name));
    }

    /** The names that lead to the link in one of the response's objects; null where it has none. */
    @Nullable
    List<String> in(TypeRef root, List<String> place) {
        List<Property> properties = shapes.properties(root, place);
        for (Property property : properties) {
            if (LINKS.contains(PageItems.normal(property.wireName())) && shapes.isText(property.type())) {
                return PageItems.then(place, property.wireName());
            }
        }
        boolean isLinkObject = place.stream().anyMatch(NextLinks::isLinkObject);
        TypeRef next = shapes.at(root, PageItems.then(place, "next")).orElse(null);
        boolean isLink = next != null
                && (shapes.isUri(next) || shapes.isText(next) && (isLinkObject || isBesideLinks(properties)));
        return isLink
                ? PageItems.then(place, "next")
                : href(root, PageItems.then(place, "next"), isLinkObject)
                        .or(() -> inArray(root, place, properties))
                        .orElse(null);
    }

    /** The link of {@code links: [{rel: next, href: …}]}. */
    private Optional<List<String>> inArray(TypeRef root, List<String> place, List<Property> properties) {
        return properties.stream()
                .filter(property -> isLinkObject(property.wireName()) && property.type() instanceof TypeRef.ListOf)
                .map(property -> PageItems.then(PageItems.then(place, property.wireName()), "rel=next"))
                .filter(link ->
                        shapes.through(root, PageItems.then(link, "rel")).isPresent())
                .flatMap(link -> hrefs(link)
                        .filter(path -> shapes.through(root, path)
                                .filter(shapes::isText)
                                .isPresent()))
                .findFirst();
    }

    private static Stream<List<String>> hrefs(List<String> link) {
        return Stream.of("href", "url", "uri").map(name -> PageItems.then(link, name));
    }

    private Optional<List<String>> href(TypeRef root, List<String> next, boolean isLinkObject) {
        return hrefs(next)
                .filter(path -> shapes.at(root, path)
                        .filter(href -> isLinkObject && shapes.isText(href) || shapes.isUri(href))
                        .isPresent())
                .findFirst();
    }

    private boolean isBesideLinks(List<Property> properties) {
        return isCountNextPreviousResults(properties) || isBesideOtherLinks(properties);
    }

    /** What Django REST framework answers; its links have no format. */
    private static boolean isCountNextPreviousResults(List<Property> properties) {
        return properties.stream()
                .map(Property::wireName)
                .toList()
                .containsAll(List.of("count", "next", "previous", "results"));
    }

    /** A "next" beside a "previous" is a link unless there is a parameter that it could go into. */
    private boolean isBesideOtherLinks(List<Property> properties) {
        boolean others = properties.stream()
                .anyMatch(property ->
                        OTHER_LINKS.contains(PageItems.normal(property.wireName())) && shapes.isText(property.type()));
        return others && PagingRules.parameterFor(operation, NEXT_INPUTS) == null;
    }
}
