package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the boolean by which a page says whether another one follows: where there is one, a token alone may never end. */
final class MoreFlags {
    private static final Set<String> NAMES = Set.of("hasmore", "hasnext", "hasnextpage", "istruncated");

    private MoreFlags() {}

    /** A way of paging that ends where its boolean is false, if there is one beside the token or at the root. */
    static Paging applied(Paging paging, Shapes shapes) {
        TypeRef root = paging.items().page();
        if (paging instanceof Paging.Token token) {
            return applied(paging, root, token.nextPath(), shapes);
        } else if (paging instanceof Paging.BodyToken token) {
            return applied(paging, root, token.nextPath(), shapes);
        } else if (paging instanceof Paging.LastItem) {
            return at(root, List.of(), shapes)
                    .<Paging>map(path -> new Paging.WhileMore(paging, path))
                    .orElse(paging);
        }
        return paging;
    }

    private static Paging applied(Paging paging, TypeRef root, List<String> token, Shapes shapes) {
        List<String> beside = token.subList(0, Math.max(0, token.size() - 1));
        return at(root, beside, shapes)
                .or(() -> at(root, List.of(), shapes))
                .<Paging>map(path -> new Paging.WhileMore(paging, path))
                .orElse(paging);
    }

    /** The boolean in an object of the response. */
    static Optional<List<String>> at(TypeRef root, List<String> place, Shapes shapes) {
        return shapes.at(root, place).flatMap(shapes::object).map(ObjectDef::properties).orElse(List.of()).stream()
                .filter(property -> NAMES.contains(PageItems.normal(property.wireName())))
                .filter(property -> Shapes.isBoolean(property.type()))
                .findFirst()
                .map(Property::wireName)
                .map(name -> PageItems.then(place, name));
    }
}
