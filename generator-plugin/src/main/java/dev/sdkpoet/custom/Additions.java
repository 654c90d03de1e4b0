package dev.sdkpoet.custom;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the user adds to generated Java.
 *
 * @param annotations of classes, accessors and interfaces of APIs
 * @param interfaces that classes of models and interfaces of APIs have above them
 */
public record Additions(List<Annotated> annotations, List<Addition> interfaces) {
    /** Nothing is added. */
    public static final Additions NONE = new Additions(List.of(), List.of());

    public Additions {
        annotations = List.copyOf(annotations);
        interfaces = List.copyOf(interfaces);
    }

    /** An annotation, and what it is added to. */
    public record Annotated(Addition addition, JavaAnnotation annotation) {}

    /** @throws IllegalArgumentException if an annotation isn't one */
    public static Additions of(List<Addition> annotations, List<Addition> interfaces) {
        return new Additions(
                annotations.stream()
                        .map(addition -> new Annotated(addition, JavaAnnotation.parse(addition.java())))
                        .toList(),
                interfaces);
    }

    /** Those of the class of a type. */
    public List<JavaAnnotation> annotationsOf(TypeDef type) {
        return annotations(addition -> addition.isOf(type));
    }

    /** Those of the accessor of a property. */
    public List<JavaAnnotation> annotationsOf(TypeDef owner, Property property) {
        return annotations(addition -> addition.isOf(owner, property));
    }

    /** Those of the interface of an API. */
    public List<JavaAnnotation> annotationsOf(ApiDocument document, Resource resource) {
        return annotations(addition -> addition.isOf(document, resource));
    }

    /** Names of classes that the class of a type has above it. */
    public List<String> interfacesOf(TypeDef type) {
        return interfaces(addition -> addition.isOf(type));
    }

    /** Names of classes that the interface of an API has above it. */
    public List<String> interfacesOf(ApiDocument document, Resource resource) {
        return interfaces(addition -> addition.isOf(document, resource));
    }

    private List<JavaAnnotation> annotations(Predicate<Addition> isMeant) {
        return annotations.stream()
                .filter(each -> isMeant.test(each.addition))
                .map(Annotated::annotation)
                .toList();
    }

    private List<String> interfaces(Predicate<Addition> isMeant) {
        return interfaces.stream()
                .filter(isMeant)
                .map(Addition::java)
                .distinct()
                .toList();
    }

    /** Reports what would be added to nothing. */
    public void check(ApiModel model, Problems problems) {
        check("annotations", annotations.stream().map(Annotated::addition).toList(), model, problems);
        check("interfaces", interfaces, model, problems);
    }

    private static void check(String setting, List<Addition> additions, ApiModel model, Problems problems) {
        for (Addition addition : additions) {
            if (!isOfAny(addition, model)) {
                problems.error(
                        new Place.Setting(setting),
                        "There is no " + addition.on().element() + " \"" + addition.name() + "\" that "
                                + addition.java()
                                + " could be added to. "
                                + Nearest.to(addition.name(), candidates(addition, model))
                                        .map(near -> "Did you mean \"" + near + "\"?")
                                        .orElse("Correct it, or leave it out."));
            }
        }
    }

    private static boolean isOfAny(Addition addition, ApiModel model) {
        return switch (addition.on()) {
            case SCHEMA -> model.types().anyMatch(addition::isOf);
            case PROPERTY ->
                model.types()
                        .anyMatch(
                                type -> properties(type).stream().anyMatch(property -> addition.isOf(type, property)));
            case API ->
                model.documents().stream()
                        .anyMatch(document ->
                                document.resources().stream().anyMatch(resource -> addition.isOf(document, resource)));
        };
    }

    private static Collection<String> candidates(Addition addition, ApiModel model) {
        Set<String> candidates = new TreeSet<>();
        if (addition.on() == Addition.Kind.API) {
            model.documents().forEach(document -> document.resources().forEach(each -> candidates.add(each.name())));
            return candidates;
        }
        model.types().filter(type -> type.id().isOfSchemaWithName()).forEach(type -> {
            String name = type.id().schemaName();
            candidates.addAll(
                    addition.on() == Addition.Kind.SCHEMA
                            ? List.of(name)
                            : properties(type).stream()
                                    .map(property -> name + "." + property.wireName())
                                    .toList());
        });
        return new ArrayList<>(candidates);
    }

    private static List<Property> properties(TypeDef type) {
        return type instanceof ObjectDef object ? object.properties() : List.of();
    }
}
