package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.SecretTypes;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.ClassNamer.Chosen;
import dev.sdkpoet.naming.NamePlan.TypeNames;
import dev.sdkpoet.problem.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Names the types of a document and what is in them. */
final class TypeNamer {
    private final ReservedTypes reserved;
    private final NamingOptions options;
    private final Problems problems;
    private final EnumConstantNamer constants;
    private final Renames renames;

    TypeNamer(ReservedTypes reserved, NamingOptions options, Renames renames, Problems problems) {
        this.renames = renames;
        this.reserved = reserved;
        this.options = options;
        this.problems = problems;
        this.constants = new EnumConstantNamer(options, problems);
    }

    Map<TypeId, TypeNames> types(ApiDocument document, String modelPackage) {
        List<TypeDef> types = document.types();
        NameScope scope = NameScope.ignoringCase(problems);
        types.forEach(type -> {
            if (type instanceof TypeDef.UnionDef union) {
                scope.reserve(VariantNamer.locked(union, options));
            }
        });
        ClassNamer namer = new ClassNamer(document, modelPackage, scope, reserved, options, renames, problems);
        Map<TypeId, String> heldShared = heldShared(types, scope, namer);
        Map<TypeId, Chosen> classes = namer.classes();
        List<String> simpleNames = classes.values().stream().map(Chosen::name).toList();
        scope.reserve(simpleNames);
        VariantNamer variants = variants(simpleNames, heldShared.values());
        MemberNamer members = new MemberNamer(Set.copyOf(simpleNames), options, problems);
        Function<TypeDef, Serialization> serialization = serialization(document);
        Map<TypeId, TypeNames> names = new LinkedHashMap<>();
        for (TypeDef type : types) {
            ClassName className = requireNonNull(classes.get(type.id())).type();
            names.put(type.id(), type.accept(new TypeDef.Visitor<TypeNames>() {
                @Override
                public TypeNames object(ObjectDef object) {
                    return new TypeNames(
                            className,
                            members.properties(object.id(), object.properties()),
                            List.of(),
                            List.of(),
                            serialization.apply(object),
                            null);
                }

                @Override
                public TypeNames enumeration(TypeDef.EnumDef enumeration) {
                    return new TypeNames(
                            className,
                            Map.of(),
                            constants.constants(enumeration, className.simpleName()),
                            List.of(),
                            Serialization.NONE,
                            null);
                }

                @Override
                public TypeNames union(TypeDef.UnionDef union) {
                    return new TypeNames(
                            className,
                            members.properties(union.id(), union.commonProperties()),
                            List.of(),
                            variants.variants(
                                    union,
                                    document::type,
                                    id -> requireNonNull(classes.get(id)).name()),
                            Serialization.NONE,
                            null);
                }
            }));
        }
        addShared(types, heldShared, classes, names, scope, namer);
        return names;
    }

    /** A class that callers know as serializable stays so when it gets its first secret, but its objects aren't serialized then. */
    private Function<TypeDef, Serialization> serialization(ApiDocument document) {
        SecretTypes secrets = SecretTypes.of(new ApiModel(List.of(document)));
        Lock lock = options.lock();
        LockIds ids = options.lockIds();
        return type -> {
            boolean isKnown = lock.has(ids.type(type.id()));
            if (lock.has(ids.superclass(type.id())) || !isKnown && secrets.mayHoldSecret(type)) {
                return Serialization.NONE;
            }
            return secrets.mayHoldSecret(type) ? Serialization.REFUSED : Serialization.ALLOWED;
        };
    }

    private VariantNamer variants(Collection<String> classes, Collection<String> shared) {
        NameScope models = NameScope.ignoringCase(problems);
        models.reserve(classes);
        models.reserve(shared);
        return new VariantNamer(reserved, models, options, problems);
    }

    /** The interfaces that the lock has come before new classes, which would like their names. */
    private Map<TypeId, String> heldShared(List<TypeDef> types, NameScope scope, ClassNamer namer) {
        return scope.hold(
                objects(types).stream()
                        .map(object -> SharedNamer.request(
                                object, Words.of(renames.ownHint(object).segments())))
                        .toList(),
                new Spelling<>(
                        namer::name,
                        List::of,
                        List::of,
                        names -> names.get(0),
                        name -> Spelling.complaint(name, reserved.contains(name))),
                new Held<>(options.lock(), options.lockIds()::shared));
    }

    private static List<ObjectDef> objects(List<TypeDef> types) {
        return types.stream()
                .filter(ObjectDef.class::isInstance)
                .map(ObjectDef.class::cast)
                .toList();
    }

    private void addShared(
            List<TypeDef> types,
            Map<TypeId, String> held,
            Map<TypeId, Chosen> classes,
            Map<TypeId, TypeNames> names,
            NameScope scope,
            ClassNamer namer) {
        new SharedNamer(objects(types), names)
                .names(scope, held, id -> requireNonNull(classes.get(id)).words(), namer::name)
                .forEach((id, shared) ->
                        names.put(id, requireNonNull(names.get(id)).with(shared)));
    }
}
