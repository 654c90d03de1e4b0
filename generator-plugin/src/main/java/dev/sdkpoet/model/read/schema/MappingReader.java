package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.Discriminator;
import dev.sdkpoet.model.TypeDef.Mapping;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which value of a discriminator stands for which alternative: first what the mapping says, then what the
 * alternatives say themselves, and at last their names.
 */
final class MappingReader {
    private final SchemaTypes schemas;
    private final SchemaContext context;

    MappingReader(SchemaTypes schemas, SchemaContext context) {
        this.schemas = schemas;
        this.context = context;
    }

    /** The discriminator of a schema with alternatives; null when it has none, or none that says anything. */
    @Nullable
    Discriminator read(SpecNode source, List<Choice> choices) {
        String property = source.get("discriminator") == null
                ? null
                : context.discriminators().property(source);
        if (property == null) {
            return null;
        }
        Map<String, TypeId> mapping = explicit(source, choices);
        Map<String, TypeId> names = new LinkedHashMap<>();
        Set<TypeId> mapped = new LinkedHashSet<>(mapping.values());
        Map<Choice, List<String>> own = new LinkedHashMap<>();
        for (Choice choice : choices) {
            TypeId id = chosen(choice);
            if (id != null && !mapped.contains(id)) {
                own.put(choice, ownValues(choice, id, property));
            } else if (id != null && choice.named() && isFree(choice, property)) {
                names.put(choice.name(), id);
            }
        }
        implicit(own, names).forEach(mapping::putIfAbsent);
        names.keySet().removeAll(mapping.keySet());
        List<Mapping> mappings = new ArrayList<>();
        mapping.forEach((value, type) -> mappings.add(new Mapping(value, type, false)));
        names.forEach((value, type) -> mappings.add(new Mapping(value, type, true)));
        return mappings.isEmpty() ? null : new Discriminator(property, mappings);
    }

    private Map<String, TypeId> explicit(SpecNode source, List<Choice> choices) {
        Map<String, TypeId> mapping = new LinkedHashMap<>();
        mapping(source, choices).forEach((value, target) -> {
            Optional<Choice> alternative = choices.stream()
                    .filter(choice -> choice.schema().isSame(target))
                    .findFirst();
            TypeId id = alternative.isPresent() ? chosen(alternative.get()) : nested(target, choices);
            if (id != null) {
                mapping.put(value, id);
            } else if (alternative.isPresent()) {
                context.note(
                        source,
                        "`" + value
                                + "` is mapped to an alternative that isn't an object and so has no property to tell it"
                                + " by; its kind of JSON value identifies it.");
            } else {
                context.note(source, "`" + value + "` is mapped to a schema that isn't an alternative; it is ignored.");
            }
        });
        return mapping;
    }

    private Map<String, SpecNode> mapping(SpecNode source, List<Choice> choices) {
        return DiscriminatorReader.inOrder(
                context.discriminators().mapping(source),
                choices.stream().map(Choice::schema).toList());
    }

    /** The object or union that an alternative is; null when it is something else. */
    private @Nullable TypeId chosen(Choice choice) {
        return choice.type() instanceof TypeRef.Named named
                        && context.registry().kind(named.id()) != TypeRegistry.Kind.ENUM
                ? named.id()
                : null;
    }

    /** A mapping may also name an alternative of an alternative. */
    private @Nullable TypeId nested(SpecNode target, List<Choice> choices) {
        if (!(schemas.target(target, Role.VALUE).type() instanceof TypeRef.Named named)) {
            return null;
        }
        boolean found = choices.stream()
                .map(this::chosen)
                .anyMatch(id -> id != null
                        && (id.equals(named.id())
                                || context.registry().definition(id) instanceof TypeDef.UnionDef union
                                        && union.variants().stream()
                                                .anyMatch(each -> each.type().equals(named))));
        return found ? named.id() : null;
    }

    /** Whether an alternative doesn't say itself which values the property may have; then its name is one, beside mapped ones. */
    private boolean isFree(Choice choice, String property) {
        return context.discriminators().ownValues(choice.schema(), property).isEmpty();
    }

    private List<String> ownValues(Choice choice, TypeId id, String property) {
        if (context.registry().definition(id) instanceof TypeDef.UnionDef union
                && union.discriminator() != null
                && union.discriminator().property().equals(property)) {
            return union.discriminator().mapping().stream().map(Mapping::value).toList();
        }
        return context.discriminators().ownValues(choice.schema(), property);
    }

    /** A value that several alternatives have says nothing about which one it is. */
    private Map<String, TypeId> implicit(Map<Choice, List<String>> own, Map<String, TypeId> names) {
        Map<String, Integer> claims = new HashMap<>();
        own.values().forEach(values -> values.forEach(value -> claims.merge(value, 1, Integer::sum)));
        Map<String, TypeId> mapping = new LinkedHashMap<>();
        own.forEach((choice, values) -> {
            List<String> only = values.stream()
                    .filter(value -> claims.getOrDefault(value, 0) == 1)
                    .toList();
            only.forEach(value -> mapping.putIfAbsent(value, chosen(choice)));
            TypeId id = chosen(choice);
            if (only.isEmpty() && choice.named() && id != null) {
                names.put(choice.name(), id);
            }
        });
        return mapping;
    }
}
