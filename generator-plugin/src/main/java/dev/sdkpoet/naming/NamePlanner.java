package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Signature;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.NamePlan.InDocument;
import dev.sdkpoet.naming.NamePlan.TypeNames;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Allocates the names of a client. */
public final class NamePlanner {
    private final NamingOptions options;
    private final Map<String, DocumentNames> documents = new LinkedHashMap<>();
    private final Map<InDocument, ResourceNames> resources = new LinkedHashMap<>();
    private final Map<OperationId, OperationNames> operations = new LinkedHashMap<>();
    private final Map<TypeId, TypeNames> types = new LinkedHashMap<>();
    private final Map<InDocument, String> schemes = new LinkedHashMap<>();

    private NamePlanner(NamingOptions options) {
        this.options = options;
    }

    public static NamePlan plan(ApiModel model, NamingOptions options, Problems problems) {
        NamePlanner planner = new NamePlanner(options);
        model.documents().forEach(planner::document);
        return new NamePlan(
                options.basePackage() + ".runtime",
                ClassName.get(options.basePackage(), options.clientName()),
                planner.documents,
                planner.resources,
                planner.operations,
                planner.types,
                planner.schemes);
    }

    private void document(ApiDocument document) {
        String base = options.basePackage() + (document.key().isEmpty() ? "" : "." + lower(document.key()));
        ClassName group = ClassName.get(base + ".api", options.clientName() + upper(document.key()));
        DocumentNames names = new DocumentNames(base + ".api", base + ".model", lower(document.key()), group);
        documents.put(document.key(), names);
        Set<String> classes = new HashSet<>();
        for (TypeDef type : document.types()) {
            types.put(type.id(), type(type, names, classes));
        }
        for (Resource resource : document.resources()) {
            String api = upper(resource.tag().isEmpty() ? "Default" : resource.tag()) + "Api";
            resources.put(
                    new InDocument(document.key(), resource.tag()),
                    new ResourceNames(
                            ClassName.get(names.apiPackage(), api),
                            ClassName.get(names.apiPackage(), api + "Client"),
                            lower(resource.tag().isEmpty() ? "Default" : resource.tag()) + "Api"));
            Set<String> methods = new HashSet<>();
            resource.operations().forEach(operation -> operation(operation, names, methods));
        }
        document.securitySchemes()
                .forEach(scheme -> schemes.put(new InDocument(document.key(), scheme.name()), lower(scheme.name())));
    }

    private TypeNames type(TypeDef type, DocumentNames document, Set<String> classes) {
        Map<String, MemberNames> members = new LinkedHashMap<>();
        List<String> constants = new ArrayList<>();
        List<String> variants = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("class", "default", "builder", "toBuilder"));
        if (type instanceof TypeDef.ObjectDef object) {
            object.properties().forEach(each -> members.put(each.wireName(), member(each.wireName(), taken)));
        } else if (type instanceof TypeDef.UnionDef union) {
            union.commonProperties().forEach(each -> members.put(each.wireName(), member(each.wireName(), taken)));
            union.variants().forEach(each -> variants.add(free(upper(each.label()) + "Value", taken)));
        } else if (type instanceof TypeDef.EnumDef enumeration) {
            enumeration.values().forEach(each -> constants.add(free(constant(lower(each.value())), taken)));
        }
        String name = free(upper(String.join("_", type.hint().segments())), classes);
        return new TypeNames(ClassName.get(document.modelPackage(), name), members, constants, variants);
    }

    private void operation(Operation operation, DocumentNames document, Set<String> methods) {
        String id = operation.operationId();
        String method = free(lower(id == null ? operation.method() + operation.path() : id), methods);
        List<CallNames> calls = new ArrayList<>();
        for (Signature signature : Signature.of(operation)) {
            Set<String> taken = new HashSet<>(Set.of("options", "params", "client", "class", "default"));
            Map<CallNames.ParameterKey, MemberNames> parameters = new LinkedHashMap<>();
            for (Parameter each : signature.all().toList()) {
                parameters.put(CallNames.ParameterKey.of(each), member(each.wireName(), taken));
            }
            String name = calls.isEmpty() ? method : free(method + "As", methods);
            calls.add(new CallNames(
                    name,
                    name + "Call",
                    name + "Pages",
                    ClassName.get(document.apiPackage(), upper(name) + "Options"),
                    ClassName.get(document.apiPackage(), upper(name) + "Params"),
                    parameters,
                    free("body", taken)));
        }
        operations.put(operation.id(), new OperationNames(constant(method), calls));
    }

    private static MemberNames member(String wireName, Set<String> taken) {
        String variable = free(lower(wireName), taken);
        return new MemberNames(constant(variable), variable, variable);
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + number;
        }
        return free;
    }

    private static String constant(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static String lower(String text) {
        String upper = upper(text);
        return upper.isEmpty() ? "" : upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
    }

    private static String upper(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : text.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }
}
