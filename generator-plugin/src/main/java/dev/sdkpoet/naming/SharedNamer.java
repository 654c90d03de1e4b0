package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.NamePlan.TypeNames;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Names the interfaces of what objects have alike: {@code PetProperties} beside {@code Pet}, or {@code PetMembers} where a schema has that
 * name. They come after all classes, so that none of those gets another name when an object becomes a parent.
 */
final class SharedNamer {
    private final Map<TypeId, ObjectDef> objects = new LinkedHashMap<>();
    private final Map<TypeId, TypeNames> names;
    private final Map<TypeId, Set<String>> members = new LinkedHashMap<>();

    /** @param names of the objects and of their members */
    SharedNamer(Collection<ObjectDef> objects, Map<TypeId, TypeNames> names) {
        this.names = names;
        for (ObjectDef object : objects) {
            this.objects.put(object.id(), object);
            Set<String> shared = new LinkedHashSet<>();
            object.shared().forEach(property -> shared.add(property.wireName()));
            members.put(object.id(), shared);
        }
        objects.forEach(object ->
                object.parents().forEach(parent -> compare(object, requireNonNull(this.objects.get(parent)))));
    }

    /** Where an object has another name for a member than its parent, no interface above it can have the accessor. */
    private void compare(ObjectDef object, ObjectDef parent) {
        for (Property property : parent.shared()) {
            String wireName = property.wireName();
            if (!accessor(object, wireName).equals(accessor(parent, wireName))) {
                remove(parent, wireName);
            }
        }
    }

    private String accessor(ObjectDef object, String wireName) {
        return requireNonNull(requireNonNull(names.get(object.id())).members().get(wireName))
                .accessor();
    }

    private void remove(ObjectDef object, String wireName) {
        Deque<ObjectDef> pending = new ArrayDeque<>(List.of(object));
        while (!pending.isEmpty()) {
            ObjectDef next = pending.pop();
            if (requireNonNull(members.get(next.id())).remove(wireName)) {
                next.parents().forEach(parent -> pending.push(requireNonNull(objects.get(parent))));
            }
        }
    }

    /**
     * By object; those whose interface would be empty are left out.
     *
     * @param held the names that the lock has for some, which the scope has taken
     * @param words the words that made the names of the classes
     */
    Map<TypeId, SharedNames> names(
            NameScope scope, Map<TypeId, String> held, Function<TypeId, Words> words, Function<Words, String> shape) {
        List<ObjectDef> parents = objects.values().stream()
                .filter(object -> !requireNonNull(members.get(object.id())).isEmpty())
                .toList();
        Map<TypeId, String> names = scope.allocateUnlocked(
                parents.stream()
                        .filter(object -> !held.containsKey(object.id()))
                        .map(object -> request(object, words.apply(object.id())))
                        .toList(),
                shape);
        Map<TypeId, SharedNames> shared = new LinkedHashMap<>();
        for (ObjectDef parent : parents) {
            String name = held.containsKey(parent.id()) ? held.get(parent.id()) : names.get(parent.id());
            shared.put(
                    parent.id(),
                    new SharedNames(
                            ClassName.get(
                                    requireNonNull(this.names.get(parent.id()))
                                            .type()
                                            .packageName(),
                                    requireNonNull(name)),
                            requireNonNull(members.get(parent.id()))));
        }
        return shared;
    }

    static NameRequest<TypeId> request(ObjectDef object, Words words) {
        return new NameRequest<>(
                object.id(),
                0,
                String.join("/", object.hint().segments()) + " properties",
                object.location(),
                words.then("properties"),
                any -> List.of(words.then("members"), words.then("fields")));
    }
}
