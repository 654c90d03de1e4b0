package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.NamePlan.TypeNames;
import dev.sdkpoet.problem.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Words for a class, and the name they make. */
    private record Chosen(Words words, String name) {}

    Map<TypeId, TypeNames> types(ApiDocument document, String modelPackage) {
        List<TypeDef> types = document.types();
        NameScope scope = NameScope.ignoringCase(problems);
        types.forEach(type -> {
            if (type instanceof TypeDef.UnionDef union) {
                scope.reserve(VariantNamer.locked(union, options));
            }
        });
        Map<TypeId, String> heldShared = heldShared(types, scope);
        Map<TypeId, Chosen> classes = scope.allocate(
                types.stream().map(TypeNamer::request).toList(),
                new Spelling<>(
                        this::modelClass,
                        chosen -> List.of(chosen.name()),
                        List::of,
                        names -> new Chosen(Words.of(names.get(0)), names.get(0)),
                        name -> Spelling.complaint(name, reserved.contains(name))),
                new Held<>(options.lock(), options.lockIds()::type));
        VariantNamer variants = variants(classes.values(), heldShared.values());
        MemberNamer members = new MemberNamer(
                classes.values().stream().map(Chosen::name).collect(Collectors.toSet()), options, problems);
        Map<TypeId, TypeNames> names = new LinkedHashMap<>();
        for (TypeDef type : types) {
            String simpleName = requireNonNull(classes.get(type.id())).name();
            ClassName className = ClassName.get(modelPackage, simpleName);
            names.put(type.id(), type.accept(new TypeDef.Visitor<TypeNames>() {
                @Override
                public TypeNames object(ObjectDef object) {
                    return new TypeNames(
                            className,
                            members.properties(object.id(), object.properties()),
                            List.of(),
                            List.of(),
                            null);
                }

                @Override
                public TypeNames enumeration(TypeDef.EnumDef enumeration) {
                    return new TypeNames(
                            className, Map.of(), constants.constants(enumeration, simpleName), List.of(), null);
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
                            null);
                }
            }));
        }
        addShared(types, heldShared, classes, names, scope);
        return names;
    }

    private VariantNamer variants(Collection<Chosen> classes, Collection<String> shared) {
        NameScope models = NameScope.ignoringCase(problems);
        models.reserve(classes.stream().map(Chosen::name).toList());
        models.reserve(shared);
        return new VariantNamer(reserved, models, options, problems);
    }

    /** The interfaces that the lock has come before new classes, which would like their names. */
    private Map<TypeId, String> heldShared(List<TypeDef> types, NameScope scope) {
        return scope.hold(
                objects(types).stream()
                        .map(object -> SharedNamer.request(object, words(object.hint(), false)))
                        .toList(),
                new Spelling<>(
                        words -> modelClass(words).name(),
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
                .names(
                        scope,
                        held,
                        id -> requireNonNull(classes.get(id)).words(),
                        words -> modelClass(words).name())
                .forEach((id, shared) ->
                        names.put(id, requireNonNull(names.get(id)).with(shared)));
    }

    /** Schemas that a document names come first, then what else it names, then what is named after its place. */
    private static NameRequest<TypeId> request(TypeDef type) {
        NameHint hint = type.hint();
        boolean isSchema = type.id().isOfSchemaWithName();
        return new NameRequest<>(
                type.id(),
                isSchema ? 0 : hint.segments().size(),
                String.join("/", hint.segments()),
                type.location(),
                words(hint, false),
                () -> List.of(words(hint, true)));
    }

    private static Words words(NameHint hint, boolean spelled) {
        List<Words> parts = hint.segments().stream()
                .filter(segment -> !segment.isBlank())
                .map(segment -> spelled ? Words.spelled(segment) : Words.of(segment))
                .toList();
        return parts.isEmpty()
                ? Words.of("")
                : new Words(
                        parts.stream().flatMap(part -> part.words().stream()).collect(Collectors.toList()));
    }

    private Chosen modelClass(Words words) {
        Words free = words;
        while (reserved.contains(JavaIdentifiers.type(free)) || lockedConstants.contains(JavaIdentifiers.type(free))) {
            free = free.then("model");
        }
        return new Chosen(free, JavaIdentifiers.type(free));
    }
}
