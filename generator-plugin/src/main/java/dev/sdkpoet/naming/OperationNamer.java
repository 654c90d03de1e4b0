package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockEntry;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.naming.MethodNamer.MethodNames;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the operations of a document, and the classes of their inputs. */
final class OperationNamer {
    private static final String OPTIONS = "options";
    private static final String PARAMS = "params";

    private final ApiDocument document;
    private final String apiPackage;
    private final Lock lock;
    private final LockIds ids;
    private final ParameterNamer parameters;
    private final Map<CallKey, MethodNames> methods = new LinkedHashMap<>();
    private final Map<CallKey, String> inputs = new LinkedHashMap<>();

    /** @param types the classes of the document */
    OperationNamer(
            ApiDocument document,
            String apiPackage,
            Set<String> types,
            NamingOptions options,
            Renames renames,
            Problems problems) {
        this.document = document;
        this.apiPackage = apiPackage;
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.parameters =
                new ParameterNamer(options, problems, id -> document.type(id).map(renames::ownHint));
        MethodNamer namer = new MethodNamer(document.key(), types, options, problems);
        document.resources().forEach(resource -> methods.putAll(namer.methods(resource)));
    }

    /**
     * @param classes the names in the API package
     * @param resources the names of the document's resources, by tag
     */
    Map<OperationId, OperationNames> operations(NameScope classes, Map<String, ResourceNames> resources) {
        Spelling<String> spelling = new Spelling<>(
                JavaIdentifiers::type,
                List::of,
                List::of,
                names -> names.get(0),
                name -> Spelling.complaint(name, ReservedTypes.NAMES.contains(name)));
        inputs.putAll(classes.allocate(inputClasses(), spelling, heldInputs()));
        Map<OperationId, OperationNames> names = new LinkedHashMap<>();
        for (Resource resource : document.resources()) {
            ClassName api = requireNonNull(resources.get(resource.tag())).api();
            for (Operation operation : resource.operations()) {
                List<CallNames> calls = new ArrayList<>();
                for (Signature signature : Signature.of(operation)) {
                    calls.add(call(operation, calls.size(), signature));
                }
                String constant = method(new CallKey(operation.id(), 0)).constant();
                names.put(operation.id(), new OperationNames(api, constant, calls));
            }
        }
        return names;
    }

    private Held<CallKey> heldInputs() {
        Map<CallKey, String> known = new LinkedHashMap<>();
        document.resources()
                .forEach(resource -> resource.operations().forEach(operation -> {
                    List<Signature> signatures = Signature.of(operation);
                    for (int i = 0; i < signatures.size(); i++) {
                        String call = ids.call(operation, i);
                        known.put(
                                new CallKey(operation.id(), i),
                                signatures.get(i).usesParams() ? ids.params(call) : ids.options(call));
                    }
                }));
        return new Held<>(lock, key -> requireNonNull(known.get(key)));
    }

    private CallNames call(Operation operation, int body, Signature signature) {
        CallKey key = new CallKey(operation.id(), body);
        MethodNames method = method(key);
        ParameterNamer.Names arguments = parameters.names(ids.call(operation, body), signature);
        return new CallNames(
                method.method(),
                method.callMethod(),
                method.pagesMethod(),
                lock.entry(ids.call(operation, body)).map(LockEntry::former).orElse(List.of()),
                inputClass(key, OPTIONS, signature.hasOptions()),
                inputClass(key, PARAMS, signature.usesParams()),
                arguments.parameters(),
                arguments.bodyArgument(),
                JavaIdentifiers.type(method.inputs().then("Example")),
                JavaIdentifiers.type(method.inputs().then("Pages")));
    }

    private MethodNames method(CallKey key) {
        return requireNonNull(methods.get(key));
    }

    /** The allocated class; where the call has none, what it would be called. */
    private ClassName inputClass(CallKey key, String suffix, boolean exists) {
        Words words = method(key).inputs().then(suffix);
        return ClassName.get(apiPackage, exists ? inputs.get(key) : JavaIdentifiers.type(words));
    }

    /** The options or params class of each call that has one; none has both. */
    private List<NameRequest<CallKey>> inputClasses() {
        List<NameRequest<CallKey>> classes = new ArrayList<>();
        for (Resource resource : document.resources()) {
            for (Operation operation : resource.operations()) {
                List<Signature> signatures = Signature.of(operation);
                for (int i = 0; i < signatures.size(); i++) {
                    Signature signature = signatures.get(i);
                    if (signature.usesParams() || signature.hasOptions()) {
                        String suffix = signature.usesParams() ? PARAMS : OPTIONS;
                        classes.add(inputClass(new CallKey(operation.id(), i), suffix, resource, operation));
                    }
                }
            }
        }
        return classes;
    }

    private NameRequest<CallKey> inputClass(CallKey key, String suffix, Resource resource, Operation operation) {
        Words words = method(key).inputs().then(suffix);
        return new NameRequest<>(
                key,
                0,
                JavaIdentifiers.type(words),
                operation.location(),
                words,
                any -> List.of(
                        Words.of(resource.isNameless() ? "" : resource.tag()).then(words)));
    }
}
