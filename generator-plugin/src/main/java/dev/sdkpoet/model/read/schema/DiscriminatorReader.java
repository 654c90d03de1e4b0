package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.Components;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads discriminators: their property, their mapping, and which values a schema itself says are its own. */
final class DiscriminatorReader {
    private final ReadContext context;
    private final Components components;
    private final AllOfReader allOf;

    DiscriminatorReader(ReadContext context, Components components, AllOfReader allOf) {
        this.context = context;
        this.components = components;
        this.allOf = allOf;
    }

    /** The schema's own discriminator, or that of an inline entry of its {@code allOf}. */
    static @Nullable SpecNode of(SpecNode schema) {
        SpecNode own = schema.get("discriminator");
        if (own != null && (own.isObject() || own.isString())) {
            return own;
        }
        SpecNode allOf = schema.get("allOf");
        return allOf == null
                ? null
                : allOf.items().stream()
                        .filter(entry -> !entry.isReference())
                        .map(entry -> entry.get("discriminator"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The name of the property that tells variants apart; null when there is no discriminator or it names none. */
    @Nullable
    String property(SpecNode schema) {
        SpecNode discriminator = of(schema);
        if (discriminator == null) {
            return null;
        }
        String name = discriminator.isString() ? discriminator.text() : discriminator.string("propertyName");
        if (name == null) {
            context.warn(discriminator, "this discriminator has no `propertyName` and is ignored. Name the property.");
        }
        return name;
    }

    /** The schemas that the mapping names, sorted by value; what doesn't exist is left out with a warning. */
    Map<String, SpecNode> mapping(SpecNode schema) {
        SpecNode discriminator = of(schema);
        SpecNode mapping = discriminator == null ? null : discriminator.get("mapping");
        Map<String, SpecNode> targets = new TreeMap<>();
        if (mapping != null) {
            mapping.members().forEach((value, reference) -> {
                SpecNode target = reference.isString() ? target(reference) : null;
                if (target != null) {
                    targets.put(value, context.follow(target));
                } else if (!value.startsWith("x-")) {
                    context.warn(
                            reference,
                            "the mapping of `" + value + "` leads to no schema and is ignored. Correct its reference.");
                }
            });
        }
        return targets;
    }

    /** A mapping in the order of these schemas, since its own has no meaning; values of other schemas come last. */
    static Map<String, SpecNode> inOrder(Map<String, SpecNode> mapping, Collection<SpecNode> schemas) {
        IdentityHashMap<SpecNode, Integer> positions = new IdentityHashMap<>();
        schemas.forEach(schema -> positions.putIfAbsent(schema, positions.size()));
        List<Map.Entry<String, SpecNode>> entries = new ArrayList<>(mapping.entrySet());
        entries.sort(Comparator.comparingInt(entry -> positions.getOrDefault(entry.getValue(), positions.size())));
        Map<String, SpecNode> inOrder = new LinkedHashMap<>();
        entries.forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        return inOrder;
    }

    private @Nullable SpecNode target(SpecNode reference) {
        String text = reference.text();
        SpecNode named = components.named(text);
        if (named != null) {
            return named;
        }
        return context.document().target(reference, text).orElseGet(() -> lastName(text));
    }

    /** A file that nothing else refers to isn't read; its name may be that of a schema here. */
    private @Nullable SpecNode lastName(String reference) {
        String last = reference.substring(reference.lastIndexOf('/') + 1);
        int extension = last.indexOf('.');
        SpecNode byName = components.named(last);
        return byName != null || extension < 0 ? byName : components.named(last.substring(0, extension));
    }

    /** The values that a variant gives to the property itself: {@code const}, an enum, or an extension. */
    List<String> ownValues(SpecNode variant, String property) {
        for (String extension : List.of("x-ms-discriminator-value", "x-discriminator-value")) {
            String value = variant.string(extension);
            if (value != null) {
                return List.of(value);
            }
        }
        MergedObject.Member member = allOf.merge(allOf.parts(variant, NameHint.of(property)))
                .members()
                .get(property);
        return member == null ? List.of() : values(member.schema());
    }

    /** The values of the property that only this schema, not what it inherits, gives. */
    List<String> narrowedValues(SpecNode child, String property) {
        SpecNode allOf = child.get("allOf");
        Stream<SpecNode> own = allOf == null
                ? Stream.of(child)
                : Stream.concat(Stream.of(child), allOf.items().stream().filter(entry -> !entry.isReference()));
        for (String extension : List.of("x-ms-discriminator-value", "x-discriminator-value")) {
            String value = child.string(extension);
            if (value != null) {
                return List.of(value);
            }
        }
        return own.map(schema -> schema.get("properties"))
                .filter(Objects::nonNull)
                .map(properties -> properties.get(property))
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::values)
                .orElse(List.of());
    }

    private List<String> values(SpecNode schema) {
        return SchemaChain.of(schema, context).values().stream()
                .filter(value -> !value.isObject() && !value.isArray())
                .map(SpecNode::source)
                .distinct()
                .toList();
    }
}
