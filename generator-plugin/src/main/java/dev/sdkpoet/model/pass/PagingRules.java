package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ways of paging that are recognised, the surest first. */
final class PagingRules {
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

    /** Names that hold what asks for the next page. */
    private static final Set<String> TOKENS = Set.of(
            "nexttoken",
            "nextpagetoken",
            "nextcursor",
            "nextpagecursor",
            "nextmarker",
            "nextpage",
            "nextpagenumber",
            "nextoffset",
            "continuationtoken",
            "nextcontinuationtoken",
            "endcursor");

    /** Objects that describe the page. */
    private static final Set<String> DESCRIPTIONS =
            Set.of("meta", "metadata", "responsemetadata", "paging", "pagination", "pageinfo", "cursors");

    private static final Set<String> LINK_OBJECTS = Set.of("links", "link");
    private static final Set<String> PAGES = Set.of("page", "pagenumber", "pageno", "pagenum");
    private static final Set<String> OFFSETS = Set.of("offset", "skip");

    private final Shapes shapes;

    PagingRules(Shapes shapes) {
        this.shapes = shapes;
    }

    /** How the operation's pages follow each other; null when that isn't clear. */
    @Nullable
    Paging of(Operation operation) {
        Paging.Items items = operation.result() instanceof Result.Json page ? PageItems.in(page.type(), shapes) : null;
        if (items == null) {
            return null;
        }
        Paging byBody = byBody(operation, items);
        if (byBody != null) {
            return byBody;
        }
        if (hasLinkHeader(operation)) {
            return new Paging.LinkHeader(items);
        }
        String page = integer(operation, PAGES);
        if (page != null) {
            return pageNumber(operation, items, page);
        }
        String offset = integer(operation, OFFSETS);
        return offset == null ? null : new Paging.Offset(items, offset);
    }

    /** Pages count from one, unless the parameter's default or minimum is zero. */
    static Paging pageNumber(Operation operation, Paging.Items items, String parameter) {
        boolean fromZero = operation.parameters().stream()
                .filter(declared -> declared.wireName().equals(parameter))
                .anyMatch(declared -> "0".equals(declared.doc().fact(Fact.Name.DEFAULT))
                        || "0".equals(declared.doc().fact(Fact.Name.MINIMUM)));
        return new Paging.PageNumber(items, parameter, fromZero ? 0 : 1);
    }

    private @Nullable Paging byBody(Operation operation, Paging.Items items) {
        TypeRef root = items.page();
        List<List<String>> places = places(root);
        for (List<String> place : places) {
            List<String> link = link(root, place);
            if (link != null) {
                return new Paging.NextUrl(items, link);
            }
        }
        for (List<String> place : places) {
            for (Property property : properties(root, place)) {
                String parameter = TOKENS.contains(PageItems.normal(property.wireName())) && isValue(property.type())
                        ? parameterFor(operation, property.wireName())
                        : null;
                if (parameter != null) {
                    return new Paging.Token(items, PageItems.then(place, property.wireName()), parameter);
                }
            }
        }
        return null;
    }

    /** The root, and the objects in it that speak of the page. */
    private List<List<String>> places(TypeRef root) {
        List<List<String>> places = new ArrayList<>(List.of(List.of()));
        Predicate<Property> speaksOfPage = property -> DESCRIPTIONS.contains(PageItems.normal(property.wireName()))
                || LINK_OBJECTS.contains(PageItems.normal(property.wireName()));
        for (Property property : properties(root, List.of())) {
            if (speaksOfPage.test(property)) {
                List<String> place = List.of(property.wireName());
                places.add(place);
                properties(root, place).stream()
                        .filter(inner ->
                                speaksOfPage.test(inner) || inner.wireName().equals("pages"))
                        .forEach(inner -> places.add(PageItems.then(place, inner.wireName())));
            }
        }
        return places;
    }

    private List<Property> properties(TypeRef root, List<String> place) {
        return shapes.at(root, place)
                .flatMap(shapes::object)
                .map(ObjectDef::properties)
                .orElse(List.of());
    }

    private @Nullable List<String> link(TypeRef root, List<String> place) {
        List<Property> properties = properties(root, place);
        for (Property property : properties) {
            if (LINKS.contains(PageItems.normal(property.wireName())) && shapes.isText(property.type())) {
                return PageItems.then(place, property.wireName());
            }
        }
        boolean links = place.stream().anyMatch(name -> LINK_OBJECTS.contains(PageItems.normal(name)));
        for (Property property : properties) {
            if (property.wireName().equals("next")) {
                List<String> next = PageItems.then(place, "next");
                if (shapes.isUri(property.type())
                        || shapes.isText(property.type()) && (links || isCountNextPreviousResults(properties))) {
                    return next;
                }
                Optional<TypeRef> href = shapes.at(root, PageItems.then(next, "href"));
                return links && href.filter(shapes::isText).isPresent() ? PageItems.then(next, "href") : null;
            }
        }
        return null;
    }

    /** What Django REST framework answers; its links have no format. */
    private static boolean isCountNextPreviousResults(List<Property> properties) {
        return properties.stream()
                .map(Property::wireName)
                .toList()
                .containsAll(List.of("count", "next", "previous", "results"));
    }

    private boolean isValue(TypeRef type) {
        return shapes.isText(type) || Shapes.isInteger(type);
    }

    /** The query parameter that takes a token: of the same name, with or without "next", or one that is only for this. */
    private static @Nullable String parameterFor(Operation operation, String token) {
        String name = PageItems.normal(token);
        String bare = name.startsWith("next") ? name.substring(4) : name;
        List<String> candidates = new ArrayList<>(List.of(name, bare));
        if (bare.endsWith("cursor")) {
            candidates.addAll(List.of("cursor", "after", "startingafter", "pageafter", "pagecursor"));
        } else if (bare.endsWith("token")) {
            candidates.addAll(List.of("pagetoken", "token", "continuationtoken"));
        } else if (bare.equals("page") || bare.equals("pagenumber")) {
            candidates.addAll(PAGES.stream().sorted().toList());
        }
        for (String candidate : candidates) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in() == Parameter.Location.QUERY
                        && parameter.type() instanceof TypeRef.Scalar
                        && PageItems.normal(parameter.wireName()).equals(candidate)) {
                    return parameter.wireName();
                }
            }
        }
        return null;
    }

    private static boolean hasLinkHeader(Operation operation) {
        return operation.responses().stream()
                .filter(Response::isSuccess)
                .flatMap(response -> response.headers().stream())
                .anyMatch(header -> header.name().equalsIgnoreCase("Link"));
    }

    private static @Nullable String integer(Operation operation, Set<String> names) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.Location.QUERY)
                .filter(parameter ->
                        Shapes.isInteger(parameter.type()) && names.contains(PageItems.normal(parameter.wireName())))
                .map(Parameter::wireName)
                .findFirst()
                .orElse(null);
    }
}
