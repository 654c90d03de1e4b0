package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.NamePlan.TypeNames;
import dev.sdkpoet.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the types of a document and what is in them. */
final class TypeNamer {
    private final ReservedTypes reserved;
    private final Problems problems;
    private final EnumConstantNamer constants;

    TypeNamer(ReservedTypes reserved, Problems problems) {
        this.reserved = reserved;
        this.problems = problems;
        this.constants = new EnumConstantNamer(problems);
    }

    Map<TypeId, TypeNames> types(ApiDocument document, String modelPackage) {
        List<TypeDef> types = document.types();
        NameScope scope = NameScope.ignoringCase(problems);
        Map<TypeId, String> classes =
                scope.allocate(types.stream().map(TypeNamer::nameable).toList(), this::modelClass);
        MemberNamer members = new MemberNamer(Set.copyOf(classes.values()), problems);
        VariantNamer variants = new VariantNamer(reserved, scope, problems);
        Map<TypeId, TypeNames> names = new LinkedHashMap<>();
        for (TypeDef type : types) {
            ClassName className = ClassName.get(modelPackage, classes.get(type.id()));
            names.put(type.id(), type.accept(new TypeDef.Visitor<TypeNames>() {
                @Override
                public TypeNames object(TypeDef.ObjectDef object) {
                    return new TypeNames(className, members.properties(object.properties()), List.of(), List.of());
                }

                @Override
                public TypeNames enumeration(TypeDef.EnumDef enumeration) {
                    return new TypeNames(className, Map.of(), constants.constants(enumeration), List.of());
                }

                @Override
                public TypeNames union(TypeDef.UnionDef union) {
                    return new TypeNames(
                            className,
                            members.properties(union.commonProperties()),
                            List.of(),
                            variants.variants(union, document::type, classes));
                }
            }));
        }
        return names;
    }

    /** What a document names comes before what is named after its place. */
    private static Nameable<TypeId> nameable(TypeDef type) {
        NameHint hint = type.hint();
        return new Nameable<>(
                type.id(),
                hint.segments().size(),
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

    private String modelClass(Words words) {
        Words free = words;
        while (reserved.contains(JavaIdentifiers.type(free))) {
            free = free.then("model");
        }
        return JavaIdentifiers.type(free);
    }
}
