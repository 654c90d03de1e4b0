package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.NamePlan.InDocument;
import dev.sdkpoet.naming.NamePlan.TypeNames;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Allocates the names of a client, from the outside in: documents, then the classes of each package, then what is in the
 * classes. Names depend on what the documents say, not on the order they say it in.
 */
public final class NamePlanner {
    private final ReservedTypes reservedTypes;
    private final ApiModel model;
    private final NamingOptions options;
    private final Problems problems;
    private final Map<InDocument, ResourceNames> resources = new LinkedHashMap<>();
    private final Map<OperationId, OperationNames> operations = new LinkedHashMap<>();
    private final Map<TypeId, TypeNames> types = new LinkedHashMap<>();

    private final Renames renames;

    private NamePlanner(ApiModel model, NamingOptions options, Problems problems) {
        this.model = model;
        this.renames = Renames.of(model, options, problems);
        this.options = options.with(renames.lock());
        this.reservedTypes = ReservedTypes.besides(
                options.basePackage(),
                options.custom().apiPackage(),
                options.custom().modelPackage());
        this.problems = problems;
    }

    /**
     * The names of everything in {@code model}.
     *
     * @param problems gets a note where two things would like the same name, and an error for options that can't be followed
     */
    public static NamePlan plan(ApiModel model, NamingOptions options, Problems problems) {
        return new NamePlanner(model, options, problems).plan();
    }

    private NamePlan plan() {
        checkOverriddenTags();
        NameScope clientMembers = NameScope.exact(problems);
        Map<String, DocumentNames> documents =
                new DocumentNamer(options, problems).documents(model.documents(), clientMembers);
        checkPackages(documents.values());
        for (ApiDocument document : model.documents()) {
            planDocument(document, requireNonNull(documents.get(document.key())), clientMembers);
        }
        return new NamePlan(
                options.runtimePackage(),
                ClassName.get(options.basePackage(), options.clientName()),
                documents,
                resources,
                operations,
                types,
                new SchemeNamer(options, problems).methods(model.documents()),
                fakeAccessors(documents));
    }

    /** By resource: {@code v2Invites}, after {@code client.v2().invites()}. */
    private Map<InDocument, String> fakeAccessors(Map<String, DocumentNames> documents) {
        NameScope scope = NameScope.exact(problems);
        ReservedWords reserved = ReservedWords.load("object-methods", "fake-members");
        scope.reserve(reserved.words());
        List<NameRequest<InDocument>> accessors = new ArrayList<>();
        model.documents()
                .forEach(document -> document.resources().forEach(resource -> {
                    InDocument key = new InDocument(document.key(), resource.tag());
                    Words own = Words.of(requireNonNull(resources.get(key)).accessor());
                    String group = requireNonNull(documents.get(document.key())).accessor();
                    Words words = group.isEmpty() ? own : Words.of(group).then(own);
                    accessors.add(new NameRequest<>(
                            key, 0, resource.tag(), resource.location(), words, any -> List.of(words.then("api"))));
                }));
        return scope.allocate(
                accessors,
                Spelling.single(JavaIdentifiers::member, reserved),
                new Held<>(options.lock(), key -> options.lockIds().fake(key.document(), key.name())));
    }

    private void planDocument(ApiDocument document, DocumentNames names, NameScope clientMembers) {
        types.putAll(new TypeNamer(reservedTypes, options, renames, problems).types(document, names.modelPackage()));
        NameScope classes = NameScope.ignoringCase(problems);
        reservedTypes.reserveIn(classes);
        claimGroup(document, names.group().simpleName(), classes);
        classes.claim(options.clientName() + "Fake", document.key(), document.location());
        Map<String, ResourceNames> byTag = new ResourceNamer(options, document.key(), problems)
                .resources(
                        document.resources(),
                        names,
                        classes,
                        names.accessor().isEmpty() ? clientMembers : NameScope.exact(problems));
        byTag.forEach((tag, resource) -> resources.put(new InDocument(document.key(), tag), resource));
        Set<String> models = document.types().stream()
                .map(type -> requireNonNull(types.get(type.id()))
                        .type()
                        .topLevelClassName()
                        .simpleName())
                .collect(Collectors.toSet());
        operations.putAll(new OperationNamer(document, names.apiPackage(), models, options, renames, problems)
                .operations(classes, byTag));
    }

    /** The class that holds the accessors of a document is named after client and document, the client itself elsewhere. */
    private void claimGroup(ApiDocument document, String group, NameScope classes) {
        boolean free = classes.claim(group, document.key(), document.location()) && !reservedTypes.contains(group);
        if (!free && !document.key().isEmpty()) {
            problems.error(
                    new Place.Setting("documents"),
                    "\"" + document.key() + "\" makes a class " + group
                            + ", and by that name generated code means something else. Choose another name for the document.");
        }
    }

    private void checkPackages(Collection<DocumentNames> documents) {
        List<String> packages = new ArrayList<>(List.of(options.basePackage()));
        if (options.runtimePackage().startsWith(options.basePackage() + ".")) {
            packages.add(options.runtimePackage());
        }
        CustomNames custom = options.custom();
        Set<String> taken = new TreeSet<>(packages);
        documents.forEach(document -> {
            for (String own : List.of("fake", "testing", "jackson")) {
                taken.add(document.basePackage() + "." + own);
            }
        });
        Map<String, List<String>> bySetting = new LinkedHashMap<>();
        bySetting.put("basePackage", packages);
        documents.forEach(document -> {
            String api = custom.apiPackage().isEmpty() ? "basePackage" : "apiPackage";
            String model = custom.modelPackage().isEmpty() ? "basePackage" : "modelPackage";
            checkFree(api, document.apiPackage(), taken);
            checkFree(model, document.modelPackage(), taken);
            bySetting.computeIfAbsent(api, any -> new ArrayList<>()).add(document.apiPackage());
            bySetting.computeIfAbsent(model, any -> new ArrayList<>()).add(document.modelPackage());
        });
        bySetting.forEach((setting, names) -> ForeignPackages.check(setting, names, problems));
    }

    private void checkFree(String setting, String name, Set<String> taken) {
        if (!taken.add(name)) {
            problems.error(
                    new Place.Setting(setting),
                    "The client has other classes in the package " + name + ". Choose another one here.");
        }
    }

    private void checkOverriddenTags() {
        TreeSet<String> unknown = new TreeSet<>(options.resourceAccessors().keySet());
        model.documents().forEach(document -> document.resources().forEach(resource -> unknown.remove(resource.tag())));
        for (String tag : unknown) {
            problems.warning(
                    new Place.Setting("resourceAccessors"),
                    "No operation has the tag \"" + tag + "\". Remove it or correct it.");
        }
    }
}
