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
import java.util.stream.Collectors;

/** Names the types of a document and what is in them. */
final class TypeNamer {
    private final ReservedTypes reserved;
    private final NamingOptions options;
    private final LockedConstants lockedConstants;
    private final Problems problems;
    private final EnumConstantNamer constants;

    TypeNamer(ReservedTypes reserved, NamingOptions options, Problems problems) {
        this.reserved = reserved;
        this.options = options;
        this.lockedConstants = LockedConstants.of(options.lock());
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
        Map<TypeId, String> heldShared = heldShared(types, scope);
        Map<TypeId, Chosen> classes =
                new ClassNamer(document, modelPackage, scope, reserved, options, problems).classes();
        List<String> simpleNames = classes.values().stream().map(Chosen::name).toList();
        scope.reserve(simpleNames);
        VariantNamer variants = variants(simpleNames, heldShared.values());
        MemberNamer members = new MemberNamer(Set.copyOf(simpleNames), options, problems);
        Set<TypeId> serializable = serializable(document);
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
                            serializable.contains(object.id()),
                            null);
                }

                @Override
                public TypeNames enumeration(TypeDef.EnumDef enumeration) {
                    return new TypeNames(
                            className,
                            Map.of(),
                            constants.constants(enumeration, className.simpleName()),
                            List.of(),
                            false,
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
                            false,
                            null);
                }
            }));
        }
        addShared(types, heldShared, classes, names, scope);
        return names;
    }

    /** A class that callers know as serializable stays so when it gets its first secret. */
    private Set<TypeId> serializable(ApiDocument document) {
        SecretTypes secrets = SecretTypes.of(new ApiModel(List.of(document)));
        Lock lock = options.lock();
        LockIds ids = options.lockIds();
        return document.types().stream()
                .filter(type -> lock.has(ids.type(type.id()))
                        ? !lock.has(ids.superclass(type.id()))
                        : !secrets.mayHoldSecret(type))
                .map(TypeDef::id)
                .collect(Collectors.toSet());
    }

    private VariantNamer variants(Collection<String> classes, Collection<String> shared) {
        NameScope models = NameScope.ignoringCase(problems);
        models.reserve(classes);
        models.reserve(shared);
        return new VariantNamer(reserved, models, options, problems);
    }

    /** The interfaces that the lock has come before new classes, which would like their names. */
    private Map<TypeId, String> heldShared(List<TypeDef> types, NameScope scope) {
        return scope.hold(
                objects(types).stream()
                        .map(object -> SharedNamer.request(
                                object, Words.of(object.hint().segments())))
                        .toList(),
                new Spelling<>(
                        this::free,
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
            NameScope scope) {
        new SharedNamer(objects(types), names)
                .names(scope, held, id -> requireNonNull(classes.get(id)).words(), this::free)
                .forEach((id, shared) ->
                        names.put(id, requireNonNull(names.get(id)).with(shared)));
    }

    private String free(Words words) {
        Words free = words;
        while (reserved.contains(JavaIdentifiers.type(free)) || lockedConstants.contains(JavaIdentifiers.type(free))) {
            free = free.then("model");
        }
        return JavaIdentifiers.type(free);
    }
}
