package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockEntry;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Names the variants of a union. A wrapped one gets a nested class, named after its label and its kind: {@code StringValue},
 * {@code StringList}, {@code StringMap}. No model of the package has that name, since models that implement the union inherit
 * its nested classes.
 */
final class VariantNamer {
    private final ReservedTypes reserved;
    private final NameScope models;
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;

    /** @param models the names of the package's models; those of other unions' classes don't matter */
    VariantNamer(ReservedTypes reserved, NameScope models, NamingOptions options, Problems problems) {
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.reserved = reserved;
        this.models = models;
        this.problems = problems;
    }

    /**
     * In the order of the variants; the own class's name for an object or union.
     *
     * @param classes the names of classes
     */
    List<String> variants(UnionDef union, Function<TypeId, Optional<TypeDef>> types, Function<TypeId, String> classes) {
        List<String> locked = ids.variants(union);
        List<String> names = new ArrayList<>();
        List<NameRequest<Integer>> wrapped = new ArrayList<>();
        for (Variant variant : union.variants()) {
            if (variant.type() instanceof TypeRef.Named named && isOwnClass(types.apply(named.id()))) {
                names.add(classes.apply(named.id()));
            } else {
                Words words = variant.type().accept(new VariantWords(variant.label(), types, classes));
                wrapped.add(new NameRequest<>(
                        names.size(), 0, variant.label(), variant.location(), words, any -> List.of()));
                names.add("");
            }
        }
        NameScope.ignoringCase(problems)
                .allocate(
                        wrapped,
                        new Spelling<>(
                                this::nestedClass,
                                List::of,
                                List::of,
                                own -> own.get(0),
                                name -> Spelling.complaint(name, reserved.contains(name))),
                        new Held<>(lock, locked::get))
                .forEach(names::set);
        return names;
    }

    /** The nested classes that the lock has, whose names no model may have. */
    static List<String> locked(UnionDef union, NamingOptions options) {
        return options.lockIds().variants(union).stream()
                .flatMap(id -> options.lock().entry(id).map(LockEntry::name).stream())
                .toList();
    }

    private static boolean isOwnClass(Optional<TypeDef> type) {
        return type.isPresent() && !(type.get() instanceof TypeDef.EnumDef);
    }

    private String nestedClass(Words words) {
        Words free = words;
        while (reserved.contains(JavaIdentifiers.type(free)) || models.isTaken(JavaIdentifiers.type(free))) {
            free = free.then("value");
        }
        return JavaIdentifiers.type(free);
    }
}
