package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the boolean by which a page says whether another one follows: where there is one, a token alone may never end. */
final class MoreFlags {
    private static final Set<String> NAMES = Set.of("hasmore", "hasnext", "hasnextpage", "istruncated");

    private MoreFlags() {}

    /** A way of paging that ends where its boolean is false, if there is one beside the token or at the root. */
    static Paging applied(Paging paging, Shapes shapes) {
        List<String> object = object(paging);
        if (object == null) {
            return paging;
        }
        TypeRef root = paging.items().page();
        return at(root, object, shapes)
                .or(() -> at(root, List.of(), shapes))
                .<Paging>map(path -> new Paging.WhileMore(paging, path))
                .orElse(paging);
    }

    /** The object of the response that has the token; null for a way that ends without a boolean. */
    private static @Nullable List<String> object(Paging paging) {
        if (paging instanceof Paging.Token token) {
            return PageItems.around(token.nextPath());
        } else if (paging instanceof Paging.BodyToken token) {
            return PageItems.around(token.nextPath());
        }
        return paging instanceof Paging.LastItem ? List.of() : null;
    }

    /** The boolean in an object of the response. */
    static Optional<List<String>> at(TypeRef root, List<String> place, Shapes shapes) {
        return shapes.properties(root, place).stream()
                .filter(property -> NAMES.contains(PageItems.normal(property.wireName())))
                .filter(property -> Shapes.isBoolean(property.type()))
                .findFirst()
                .map(Property::wireName)
                .map(name -> PageItems.then(place, name));
    }
}
