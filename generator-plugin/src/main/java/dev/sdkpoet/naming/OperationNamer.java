package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Signature;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.naming.MethodNamer.MethodNames;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names the operations of a document, and the classes of their inputs. */
final class OperationNamer {
    private static final String OPTIONS = "options";
    private static final String PARAMS = "params";

    private final Problems problems;
    private final MethodNamer methods;

    OperationNamer(Problems problems) {
        this.problems = problems;
        this.methods = new MethodNamer(problems);
    }

    /** @param classes the names in the API package */
    Map<OperationId, OperationNames> operations(ApiDocument document, String apiPackage, NameScope classes) {
        ParameterNamer parameters =
                new ParameterNamer(problems, id -> document.type(id).map(TypeDef::hint));
        Map<CallKey, MethodNames> methodNames = new LinkedHashMap<>();
        document.resources().forEach(resource -> methodNames.putAll(methods.methods(resource)));
        Map<CallKey, String> inputs =
                classes.allocate(inputClasses(document.resources(), methodNames), JavaIdentifiers::type);
        Map<OperationId, OperationNames> names = new LinkedHashMap<>();
        for (Resource resource : document.resources()) {
            for (Operation operation : resource.operations()) {
                List<CallNames> calls = new ArrayList<>();
                for (Signature signature : Signature.of(operation)) {
                    CallKey key = new CallKey(operation.id(), calls.size());
                    MethodNames method = methodNames.get(key);
                    ParameterNamer.Names arguments = parameters.names(signature);
                    calls.add(new CallNames(
                            method.method(),
                            method.callMethod(),
                            method.pagesMethod(),
                            ClassName.get(apiPackage, inputs.getOrDefault(key, inputClass(method, OPTIONS))),
                            ClassName.get(apiPackage, inputs.getOrDefault(key, inputClass(method, PARAMS))),
                            arguments.parameters(),
                            arguments.bodyArgument()));
                }
                String constant =
                        methodNames.get(new CallKey(operation.id(), 0)).constant();
                names.put(operation.id(), new OperationNames(constant, calls));
            }
        }
        return names;
    }

    /** The options or params class of each call that has one; none has both. */
    private static List<Nameable<CallKey>> inputClasses(List<Resource> resources, Map<CallKey, MethodNames> methods) {
        List<Nameable<CallKey>> classes = new ArrayList<>();
        for (Resource resource : resources) {
            for (Operation operation : resource.operations()) {
                List<Signature> signatures = Signature.of(operation);
                for (int i = 0; i < signatures.size(); i++) {
                    Signature signature = signatures.get(i);
                    if (signature.usesParams() || signature.hasOptions()) {
                        CallKey key = new CallKey(operation.id(), i);
                        Words words = methods.get(key).words().then(signature.usesParams() ? PARAMS : OPTIONS);
                        classes.add(new Nameable<>(
                                key,
                                0,
                                JavaIdentifiers.type(words),
                                operation.location(),
                                words,
                                () -> List.of(Words.of(resource.tag()).then(words))));
                    }
                }
            }
        }
        return classes;
    }

    private static String inputClass(MethodNames method, String suffix) {
        return JavaIdentifiers.type(method.words().then(suffix));
    }
}
