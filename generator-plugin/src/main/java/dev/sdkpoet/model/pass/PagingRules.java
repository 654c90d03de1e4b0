package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The ways of paging that are recognized, the surest first. */
final class PagingRules {
    /** Names of members that hold the token or link of the next page. */
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

    private static final Set<String> PAGES = Set.of("page", "pagenumber", "pageno", "pagenum");
    private static final Set<String> OFFSETS = Set.of("offset", "skip");

    private final Shapes shapes;
    private final Function<OperationId, Optional<List<String>>> known;

    /** @param known the names that lead to the items of an operation's pages, where that is known already */
    PagingRules(Shapes shapes, Function<OperationId, Optional<List<String>>> known) {
        this.shapes = shapes;
        this.known = known;
    }

    /** How the operation's pages follow each other; null when that isn't clear. */
    @Nullable
    Paging of(Operation operation) {
        Paging.Items items = operation.result() instanceof Result.Json page ? items(operation, page.type()) : null;
        if (items == null) {
            return null;
        }
        boolean isRead = operation.method().equals("GET");
        Paging byBody = byBody(operation, items, isRead);
        if (byBody != null) {
            return MoreFlags.applied(byBody, shapes);
        }
        if (!isRead) {
            return null; // sending it again may do something again
        }
        Paging lastItem = lastItem(operation, items);
        if (lastItem != null) {
            return lastItem;
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

    /** Those that callers know, as long as they are there. */
    private Paging.@Nullable Items items(Operation operation, TypeRef page) {
        return known.apply(operation.id())
                .flatMap(path -> PageItems.at(page, path, shapes))
                .orElseGet(() -> PageItems.in(page, shapes));
    }

    /** Pages count from one, unless the parameter's default or minimum is zero. */
    static Paging pageNumber(Operation operation, Paging.Items items, String parameter) {
        boolean fromZero = operation.parameters().stream()
                .filter(declared -> declared.wireName().equals(parameter))
                .anyMatch(declared -> "0".equals(declared.doc().fact(Fact.Name.DEFAULT))
                        || "0".equals(declared.doc().fact(Fact.Name.MINIMUM)));
        return new Paging.PageNumber(items, parameter, fromZero ? 0 : 1);
    }

    /** @param isRead whether a link may lead to the next page, or only a token that the operation takes */
    private @Nullable Paging byBody(Operation operation, Paging.Items items, boolean isRead) {
        TypeRef root = items.page();
        List<List<String>> places = places(root);
        for (List<String> place : places) {
            List<String> link = isRead ? new NextLinks(shapes, operation).in(root, place) : null;
            if (link != null) {
                return new Paging.NextUrl(items, link);
            }
        }
        for (List<String> place : places) {
            for (Property property : shapes.properties(root, place)) {
                List<String> names = isValue(property.type()) ? tokenInputs(root, place, property) : List.of();
                List<String> next = PageItems.then(place, property.wireName());
                String parameter = parameterFor(operation, names);
                if (parameter != null) {
                    return new Paging.Token(items, next, parameter, false);
                }
                String field = fieldFor(operation, names);
                if (field != null) {
                    return new Paging.Token(items, next, field, true);
                }
                Paging inBody = bodyToken(operation, items, next, names);
                if (inBody != null) {
                    return inBody;
                }
            }
        }
        return null;
    }

    /** The root, and the objects in it that speak of the page. */
    private List<List<String>> places(TypeRef root) {
        List<List<String>> places = new ArrayList<>(List.of(List.of()));
        Predicate<Property> speaksOfPage = property -> DESCRIPTIONS.contains(PageItems.normal(property.wireName()))
                || NextLinks.isLinkObject(property.wireName());
        for (Property property : shapes.properties(root, List.of())) {
            if (speaksOfPage.test(property)) {
                List<String> place = List.of(property.wireName());
                places.add(place);
                shapes.properties(root, place).stream()
                        .filter(inner ->
                                speaksOfPage.test(inner) || inner.wireName().equals("pages"))
                        .forEach(inner -> places.add(PageItems.then(place, inner.wireName())));
            }
        }
        return places;
    }

    /** By the last item, which a parameter is only for where the page says whether there are more. */
    private @Nullable Paging lastItem(Operation operation, Paging.Items items) {
        TypeRef item = items.list().item();
        String parameter = parameterFor(operation, List.of("startingafter"));
        if (parameter == null) {
            parameter = afterItem(operation, item);
        }
        boolean hasId = !items.list().nullableItem()
                && shapes.at(item, List.of("id")).filter(this::isValue).isPresent();
        Paging lastItem = parameter == null || !hasId ? null : new Paging.LastItem(items, List.of("id"), parameter);
        Paging ending = lastItem == null ? null : MoreFlags.applied(lastItem, shapes);
        return ending instanceof Paging.WhileMore ? ending : null;
    }

    /** The parameter "after", where it is of the type of the item's id: it may also be a time. */
    private @Nullable String afterItem(Operation operation, TypeRef item) {
        String parameter = parameterFor(operation, List.of("after"));
        TypeRef id = shapes.at(item, List.of("id")).orElse(null);
        return operation.parameters().stream()
                .filter(declared -> declared.wireName().equals(parameter))
                .filter(declared -> declared.type().equals(id))
                .map(Parameter::wireName)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Paging bodyToken(Operation operation, Paging.Items items, List<String> next, List<String> names) {
        RequestBody.Json body = operation.onlyJsonBody().orElse(null);
        if (body == null) {
            return null;
        }
        List<Property> properties = shapes.properties(body.type(), List.of());
        for (String name : names) {
            for (Property property : properties) {
                if (PageItems.normal(property.wireName()).equals(name) && isValue(property.type())) {
                    return new Paging.BodyToken(items, next, List.of(property.wireName()), body.mediaType());
                }
            }
        }
        return null;
    }

    private boolean isValue(TypeRef type) {
        return shapes.isText(type) || Shapes.isInteger(type);
    }

    /**
     * The names of what takes a token, the likeliest first: the same, with or without "next", or one that is only for this. Empty for what
     * is no token. What is just called "cursor" is one for what is called the same; the last item's id is one where the page says whether
     * there are more, and so is a text that is just called "next".
     */
    private List<String> tokenInputs(TypeRef root, List<String> place, Property token) {
        String name = PageItems.normal(token.wireName());
        if (name.equals("cursor")) {
            return List.of(name);
        } else if (name.equals("next")) {
            boolean isToken = shapes.isText(token.type())
                    && MoreFlags.at(root, place, shapes).isPresent();
            return isToken ? List.of("after", "cursor") : List.of();
        } else if (name.equals("lastid")) {
            return MoreFlags.at(root, List.of(), shapes).isPresent() ? List.of("after", "startingafter") : List.of();
        } else if (!TOKENS.contains(name)) {
            return List.of();
        }
        String bare = name.startsWith("next") ? name.substring(4) : name;
        List<String> candidates = new ArrayList<>(List.of(name, bare));
        if (bare.endsWith("cursor")) {
            candidates.addAll(List.of("cursor", "startcursor", "after", "startingafter", "pageafter", "pagecursor"));
        } else if (bare.endsWith("token")) {
            candidates.addAll(List.of("pagetoken", "token", "continuationtoken"));
        } else if (bare.equals("page") || bare.equals("pagenumber")) {
            candidates.addAll(PAGES.stream().sorted().toList());
        }
        return candidates;
    }

    /** The query parameter that has the first of some names. */
    static @Nullable String parameterFor(Operation operation, List<String> names) {
        for (String candidate : names) {
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

    /** The same of a field of the form that the operation sends, and nothing else. */
    private @Nullable String fieldFor(Operation operation, List<String> names) {
        List<Parameter> fields = formFields(operation).stream()
                .filter(field -> isValue(field.type()))
                .toList();
        return names.stream()
                .flatMap(name -> fields.stream()
                        .map(Parameter::wireName)
                        .filter(field -> PageItems.normal(field).equals(name)))
                .findFirst()
                .orElse(null);
    }

    static List<Parameter> formFields(Operation operation) {
        return operation.bodies().size() == 1 && operation.bodies().get(0) instanceof RequestBody.Form form
                ? form.fields()
                : List.of();
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
