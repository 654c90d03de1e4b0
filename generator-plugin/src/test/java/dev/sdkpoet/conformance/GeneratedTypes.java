package dev.sdkpoet.conformance;

import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.naming.MemberNames;
import dev.sdkpoet.naming.NamePlan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The models of a client, by class: which property is which accessor and builder method. */
final class GeneratedTypes {
    private final NamePlan names;
    private final ClassLoader loader;
    private final Map<String, ObjectDef> objects = new HashMap<>();

    GeneratedTypes(GenerationPlan plan, ClassLoader loader) {
        this.names = plan.names();
        this.loader = loader;
        plan.model().types().forEach(this::add);
    }

    private void add(TypeDef type) {
        if (type instanceof ObjectDef object) {
            objects.put(names.type(type.id()).reflectionName(), object);
        }
    }

    /** A class of the runtime. */
    Class<?> runtime(String name) {
        return load(names.runtimePackage() + "." + name);
    }

    /** A constant of {@code Codecs}. */
    Object codec(String constant) {
        try {
            return runtime("Codecs").getField(constant).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A class of the client. */
    Class<?> load(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean is(String runtimeName, Class<?> type) {
        return runtime(runtimeName).isAssignableFrom(type);
    }

    /** The properties of a model by wire name; empty where the class is none. */
    Optional<Map<String, MemberNames>> properties(Class<?> type) {
        return Optional.ofNullable(objects.get(type.getName())).map(object -> {
            Map<String, MemberNames> properties = new LinkedHashMap<>();
            for (Property property : object.properties()) {
                properties.put(property.wireName(), names.member(object.id(), property.wireName()));
            }
            return properties;
        });
    }
}
