package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.pass.PagingOverride.Next;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the user says about pages, for the operations that it is said of. What doesn't fit the document is a problem. */
final class PagingOverrides {
    private static final Place PLACE = new Place.Setting("paging");

    private final List<PagingOverride> overrides;
    private final Problems problems;

    PagingOverrides(List<PagingOverride> overrides, Problems problems) {
        this.overrides = overrides;
        this.problems = problems;
    }

    /** Each has to be about one operation. */
    void check(ApiModel model) {
        Target.check(overrides.stream().map(PagingOverride::target).toList(), model, PLACE, problems);
    }

    /** What is said of an operation; null for nothing. */
    @Nullable
    PagingOverride of(ApiDocument document, Operation operation) {
        return overrides.stream()
                .filter(override -> override.target().isFor(document, operation))
                .findFirst()
                .orElse(null);
    }

    /** The operation's pages as the user says; null for none, or for a problem. */
    @Nullable
    Paging paging(PagingOverride override, Operation operation, Shapes shapes) {
        if (override.next() instanceof Next.None) {
            return null;
        }
        if (!(operation.result() instanceof Result.Json page)) {
            problems.error(
                    PLACE,
                    override.operation() + " doesn't answer with JSON, so it has no pages. Set <style>none</style>.");
            return null;
        }
        Paging.Items items = items(override, page.type(), shapes);
        return items == null ? null : new OfItems(override, operation, items, shapes).paging();
    }

    private Paging.@Nullable Items items(PagingOverride override, TypeRef root, Shapes shapes) {
        String pointer = override.items();
        Paging.Items items = pointer == null
                ? PageItems.in(root, shapes)
                : PageItems.at(root, PagingOverride.names(pointer), shapes).orElse(null);
        if (items == null) {
            problems.error(
                    PLACE,
                    pointer == null
                            ? "It isn't clear where the items of " + override.operation()
                                    + " are. Set <items>, a JSON pointer such as /data."
                            : "The response of " + override.operation() + " has no array at \"" + pointer
                                    + "\". Correct <items>, a JSON pointer such as /data.");
        }
        return items;
    }

    /** What a JSON pointer of the user's leads into. */
    private enum Holder {
        RESPONSE("The response", "read where it comes"),
        ITEM("An item", "read where it comes"),
        REQUEST("The request", "sent anyway");

        private final String words;
        private final String fate;

        Holder(String words, String fate) {
            this.words = words;
            this.fate = fate;
        }
    }

    /** What the user says of an operation whose items are found. */
    private final class OfItems {
        private final PagingOverride override;
        private final Operation operation;
        private final Paging.Items items;
        private final Shapes shapes;

        OfItems(PagingOverride override, Operation operation, Paging.Items items, Shapes shapes) {
            this.override = override;
            this.operation = operation;
            this.items = items;
            this.shapes = shapes;
        }

        @Nullable
        Paging paging() {
            Paging paging = byNext();
            String more = override.more();
            return paging == null
                    ? null
                    : more == null
                            ? MoreFlags.applied(paging, shapes)
                            : new Paging.WhileMore(paging, path(more, items.page(), Holder.RESPONSE));
        }

        private @Nullable Paging byNext() {
            Next next = override.next();
            if (next instanceof Next.Url url) {
                return new Paging.NextUrl(items, path(url.place()));
            }
            if (next instanceof Next.Token token) {
                return token.parameter().startsWith("/")
                        ? bodyToken(path(token.place()), token.parameter())
                        : token(path(token.place()), token.parameter());
            }
            if (next instanceof Next.LastItem last) {
                return lastItem(last);
            }
            if (next instanceof Next.PageNumber number) {
                return PagingRules.pageNumber(operation, items, checked(number.parameter()));
            }
            if (next instanceof Next.Offset offset) {
                return new Paging.Offset(items, checked(offset.parameter()));
            }
            return next instanceof Next.LinkHeader ? new Paging.LinkHeader(items) : null;
        }

        private Paging token(List<String> next, String name) {
            boolean isField = PagingRules.formFields(operation).stream()
                    .anyMatch(field -> field.wireName().equals(name));
            return new Paging.Token(items, next, isField ? name : checked(name), isField);
        }

        private @Nullable Paging bodyToken(List<String> next, String pointer) {
            RequestBody.Json body = operation.onlyJsonBody().orElse(null);
            if (body == null) {
                problems.error(
                        PLACE,
                        override.operation() + " doesn't send a JSON body alone, so no token can be sent at \""
                                + pointer + "\". Set <parameter> to the name of a query parameter.");
                return null;
            }
            return new Paging.BodyToken(items, next, path(pointer, body.type(), Holder.REQUEST), body.mediaType());
        }

        private @Nullable Paging lastItem(Next.LastItem last) {
            if (shapes.object(items.list().item()).isEmpty() || items.list().nullableItem()) {
                problems.error(
                        PLACE,
                        "The items of " + override.operation()
                                + " are no objects that have a name. Set another <style>: page, offset or link_header.");
                return null;
            }
            return new Paging.LastItem(
                    items, path(last.place(), items.list().item(), Holder.ITEM), checked(last.parameter()));
        }

        /** The names that lead to a link or token. */
        private List<String> path(String pointer) {
            List<String> names = PagingOverride.names(pointer);
            if (shapes.object(items.page()).isEmpty()) {
                problems.error(
                        PLACE,
                        "The response of " + override.operation()
                                + " is no object that has a link or token. Set another <style>: page, offset or link_header.");
                return names;
            }
            return path(pointer, items.page(), Holder.RESPONSE);
        }

        /** The names of a JSON pointer, of which the document may say nothing, but not that it leads nowhere. */
        private List<String> path(String pointer, TypeRef root, Holder holder) {
            List<String> names = PagingOverride.names(pointer);
            boolean isDeadEnd =
                    holder == Holder.REQUEST ? shapes.isDeadEndOfRequest(root, names) : shapes.isDeadEnd(root, names);
            if (isDeadEnd) {
                problems.error(
                        PLACE,
                        holder.words + " of " + override.operation() + " can't have a value at \"" + pointer
                                + "\": what is before it has no such members. Correct the JSON pointer; items of arrays have"
                                + " numbers, such as /links/0/href, or are known by a member, such as /links/rel=next/href.");
            } else if (shapes.through(root, names).isEmpty()) {
                problems.warning(
                        operation.location(),
                        holder.words + " has no \"" + pointer + "\", which <paging> names. If that's intended, it is "
                                + holder.fate + ".");
            }
            return names;
        }

        /** The name of a query parameter, after a warning where the operation has none of that name. */
        private String checked(String name) {
            boolean declared = operation.parameters().stream()
                    .anyMatch(parameter -> parameter.in() == Parameter.Location.QUERY
                            && parameter.wireName().equals(name));
            if (!declared) {
                problems.warning(
                        operation.location(),
                        "The operation has no query parameter \"" + name
                                + "\", which <paging> names. If that's intended, it is sent anyway.");
            }
            return name;
        }
    }
}
