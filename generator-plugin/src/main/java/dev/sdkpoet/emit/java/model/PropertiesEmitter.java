package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.naming.SharedNames;
import dev.sdkpoet.output.GeneratedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits one interface for each object that others extend, with the accessors that mean the same in all of them. Their classes
 * implement it; being final, they don't extend each other.
 *
 * <p>{@code {Pet: {properties: {name: {type: string}}}, Dog: {allOf: [{$ref: Pet}, …]}}} becomes {@code interface PetProperties}
 * with {@code name()}, which {@code Pet} and {@code Dog} implement.
 */
public final class PropertiesEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        return context.model()
                .types()
                .filter(ObjectDef.class::isInstance)
                .map(ObjectDef.class::cast)
                .flatMap(type -> context.names().shared(type.id()).stream()
                        .map(names -> () -> JavaFiles.render(
                                names.type(),
                                context.changed(names.type(), new PropertiesInterface(context, type, names).type()))));
    }

    /** One interface under construction. */
    private static final class PropertiesInterface {
        private final JavaContext context;
        private final ObjectDef type;
        private final SharedNames names;
        private final List<ObjectDef> parents;

        PropertiesInterface(JavaContext context, ObjectDef type, SharedNames names) {
            this.context = context;
            this.type = type;
            this.names = names;
            this.parents = type.parents().stream()
                    .filter(parent -> context.names().shared(parent).isPresent())
                    .map(parent -> (ObjectDef) context.model().type(parent).orElseThrow())
                    .toList();
        }

        // public interface DogProperties extends PetProperties { accessors … }
        TypeSpec type() {
            TypeSpec.Builder spec = TypeSpec.interfaceBuilder(names.type())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(
                            "The members that {@link $T} and all models that extend it share.",
                            context.names().type(type.id()));
            parents.forEach(parent -> spec.addSuperinterface(shared(parent).type()));
            Map<String, Boolean> inherited = inherited();
            type.shared().stream()
                    .filter(property -> names.members().contains(property.wireName()))
                    .forEach(property -> accessor(property, inherited).ifPresent(spec::addMethod));
            return spec.build();
        }

        private SharedNames shared(ObjectDef parent) {
            return context.names().shared(parent.id()).orElseThrow();
        }

        /** The accessors of the interfaces above, and whether one of them always has a value. */
        private Map<String, Boolean> inherited() {
            Map<String, Boolean> inherited = new HashMap<>();
            for (ObjectDef parent : parents) {
                Set<String> members = shared(parent).members();
                parent.shared().stream()
                        .filter(property -> members.contains(property.wireName()))
                        .forEach(property -> inherited.merge(
                                property.wireName(), property.isAlwaysInResponse(), Boolean::logicalOr));
            }
            return inherited;
        }

        // @Nullable String name();
        /** Nothing where an interface above says the same. */
        private Optional<MethodSpec> accessor(Property property, Map<String, Boolean> inherited) {
            Boolean above = inherited.get(property.wireName());
            return above != null && above == property.isAlwaysInResponse()
                    ? Optional.empty()
                    : Optional.of(Accessors.declared(context, type.id(), property, above != null));
        }
    }
}
