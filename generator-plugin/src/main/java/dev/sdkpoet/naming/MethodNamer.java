package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names the methods of an API: those of all its operations, with each of their bodies and results. */
final class MethodNamer {
    private final ReservedWords reserved = ReservedWords.load("object-methods");
    private final CollectionMethods collections = new CollectionMethods(reserved);
    private final Set<String> types;
    private final boolean wholeIds;
    private final OuterWords around;
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;

    /**
     * @param document the key of the document
     * @param types the classes of the document: {@code T.codec()} would be a method of a constant {@code T} (JLS 6.4.2)
     */
    MethodNamer(String document, Set<String> types, NamingOptions options, Problems problems) {
        this.types = types;
        this.wholeIds = options.wholeMethodNames();
        this.around = OuterWords.of(options.clientName(), document);
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.problems = problems;
    }

    /**
     * What has pages needs more names, so it chooses first; other results, which came later to sdkpoet, change no other names.
     *
     * <p>A method is called after the operation's id without the {@linkplain TagPrefix tag in front}, or as {@linkplain CollectionMethods usual}
     * where the id says nothing. Whoever has no tag in front chooses
     * first, and where what is left isn't free, the method keeps its whole id: one operation more then renames at most the one it clashes
     * with, and never the whole API.
     */
    Map<CallKey, MethodNames> methods(Resource resource) {
        TagPrefix prefix = new TagPrefix(wholeIds || resource.isNameless() ? "" : resource.tag(), around, reserved);
        List<Operation> paged =
                resource.operations().stream().filter(Operation::isPaged).toList();
        List<Operation> others = resource.operations().stream()
                .filter(operation -> !operation.isPaged())
                .toList();
        NameScope scope = NameScope.exact(problems);
        Map<CallKey, MethodNames> names = new LinkedHashMap<>();
        names.putAll(scope.hold(calls(paged, true), spelling(true), held(paged)));
        names.putAll(scope.hold(calls(resource.operations(), false), spelling(false), held(resource.operations())));
        allocate(scope, firstRequests(paged, resource, prefix), true, names);
        allocate(scope, firstRequests(others, resource, prefix), false, names);
        allocate(scope, otherBodies(paged, names), true, names);
        allocate(scope, otherBodies(others, names), false, names);
        allocate(scope, otherResults(resource.operations(), names), false, names);
        resource.operations().forEach(operation -> nameInputs(operation, resource, prefix, names));
        return names;
    }

    /** Classes of inputs lie in one package with those of other APIs, so they keep the words that a method leaves out. */
    private void nameInputs(Operation operation, Resource resource, TagPrefix prefix, Map<CallKey, MethodNames> names) {
        Words whole = whole(operation);
        Words rest = shortly(operation, resource, prefix).orElse(whole);
        for (int i = 0; i < operation.requestCount(); i++) {
            names.computeIfPresent(
                    new CallKey(operation.id(), i),
                    (key, own) -> own.words().startsWith(rest) && !own.words().startsWith(whole)
                            ? own.withInputs(
                                    whole.then(own.words().from(rest.words().size())))
                            : own);
        }
    }

    /** What an operation is called by its id, or else by method and path. */
    private static Words whole(Operation operation) {
        String id = operation.operationId();
        return id == null || id.isBlank() ? PathWords.of(operation.path()).after(operation.method()) : Words.of(id);
    }

    /** The same without what callers have read before the method. */
    private Optional<Words> shortly(Operation operation, Resource resource, TagPrefix prefix) {
        String id = operation.operationId();
        Optional<Words> usual = wholeIds ? Optional.empty() : collections.of(operation, resource.tag());
        return usual.or(() -> id == null || id.isBlank() ? Optional.empty() : prefix.without(id));
    }

    private void allocate(
            NameScope scope, List<NameRequest<CallKey>> calls, boolean isPaged, Map<CallKey, MethodNames> names) {
        names.putAll(scope.allocate(
                calls.stream().filter(call -> !names.containsKey(call.key())).toList(),
                spelling(isPaged),
                new Held<>(Lock.NONE, key -> "")));
    }

    private Held<CallKey> held(List<Operation> operations) {
        Map<OperationId, Operation> byId = new LinkedHashMap<>();
        operations.forEach(operation -> byId.put(operation.id(), operation));
        return Held.keeping(lock, key -> ids.call(requireNonNull(byId.get(key.operation())), key.request()));
    }

    /** What is known of calls before any has its name: those with pages, which only the usual result has, or the others. */
    private static List<NameRequest<CallKey>> calls(List<Operation> operations, boolean isPaged) {
        List<NameRequest<CallKey>> calls = new ArrayList<>();
        for (Operation operation : operations) {
            for (int i = 0; i < operation.requestCount(); i++) {
                if (isPaged == (operation.isPaged() && i < operation.requestsPerResult())) {
                    calls.add(NameRequest.of(
                            new CallKey(operation.id(), i),
                            0,
                            operation.method() + " " + operation.path(),
                            operation.location()));
                }
            }
        }
        return calls;
    }

    private List<NameRequest<CallKey>> firstRequests(List<Operation> operations, Resource resource, TagPrefix prefix) {
        return operations.stream()
                .map(operation -> firstRequest(operation, resource, prefix))
                .toList();
    }

    private NameRequest<CallKey> firstRequest(Operation operation, Resource resource, TagPrefix prefix) {
        CallKey key = new CallKey(operation.id(), 0);
        String id = operation.operationId();
        String verb = operation.method();
        Optional<Words> shortly = shortly(operation, resource, prefix);
        Words own = shortly.orElseGet(() -> whole(operation));
        if (id == null || id.isBlank()) {
            String route = verb + " " + operation.path();
            return new NameRequest<>(
                    key,
                    2,
                    route,
                    operation.location(),
                    own,
                    any -> others(
                            shortly,
                            operation,
                            List.of(PathWords.of(operation.path()).allAfter(verb))));
        }
        return new NameRequest<>(key, shortly.isEmpty() ? 0 : 1, id, operation.location(), own, any -> {
            PathWords path = PathWords.of(operation.path());
            return others(shortly, operation, List.of(Words.spelled(id), path.after(id), path.after(id + " " + verb)));
        });
    }

    /** Words for where the best ones aren't free: first those that were left out, if any were. */
    private static List<Words> others(Optional<Words> shortly, Operation operation, List<Words> last) {
        return Stream.concat(shortly.stream().map(any -> whole(operation)), last.stream())
                .toList();
    }

    private static List<NameRequest<CallKey>> otherBodies(List<Operation> operations, Map<CallKey, MethodNames> first) {
        List<NameRequest<CallKey>> requests = new ArrayList<>();
        for (Operation operation : operations) {
            Words words = words(first, operation, 0);
            for (int i = 1; i < operation.bodies().size(); i++) {
                RequestBody body = operation.bodies().get(i);
                requests.add(as(new CallKey(operation.id(), i), words, MediaWords.of(body), body.location()));
            }
        }
        return requests;
    }

    /** {@code exportReportAsPdf}; where the body varies, too, it is named first: {@code exportReportAsFormAsPdf}. */
    private static List<NameRequest<CallKey>> otherResults(
            List<Operation> operations, Map<CallKey, MethodNames> usual) {
        List<NameRequest<CallKey>> requests = new ArrayList<>();
        for (Operation operation : operations) {
            int bodies = operation.requestsPerResult();
            for (int i = bodies; i < operation.requestCount(); i++) {
                Result result = operation.results().get(i / bodies);
                Words words = words(usual, operation, i % bodies);
                requests.add(as(new CallKey(operation.id(), i), words, MediaWords.of(result), operation.location()));
            }
        }
        return requests;
    }

    private static Words words(Map<CallKey, MethodNames> names, Operation operation, int request) {
        return requireNonNull(names.get(new CallKey(operation.id(), request))).words();
    }

    private static NameRequest<CallKey> as(CallKey key, Words words, MediaWords media, SpecLocation location) {
        Words as = words.then("as");
        return new NameRequest<>(
                key, 0, media.mediaType(), location, as.then(media.shortly()), any -> List.of(as.then(media.fully())));
    }

    private MethodNames names(Words words) {
        String method = JavaIdentifiers.member(words);
        return new MethodNames(
                words,
                words,
                constant(words),
                reserved.contains(method) ? method + "_" : method,
                JavaIdentifiers.member(words.then("call")),
                JavaIdentifiers.member(words.then("pages")));
    }

    /** A parameter could hide a constant without letters: {@code _1}. */
    private String constant(Words words) {
        boolean hasLetter = words.words().stream().anyMatch(word -> word.chars().anyMatch(c -> c >= 'a' && c <= 'z'));
        String constant = JavaIdentifiers.constant(hasLetter ? words : new Words(List.of("operation")).then(words));
        return types.contains(constant) ? constant + "_" : constant;
    }

    private Spelling<MethodNames> spelling(boolean isPaged) {
        return new Spelling<>(
                this::names,
                names -> isPaged ? names.all() : names.all().subList(0, 3),
                MethodNamer::fullNames,
                names -> {
                    Words words = Words.of(names.get(0));
                    return new MethodNames(words, words, names.get(2), names.get(0), names.get(1), names.get(3));
                },
                name -> Spelling.complaint(name, reserved.contains(name)));
    }

    static List<String> fullNames(String method) {
        Words words = Words.of(method);
        return List.of(
                method,
                JavaIdentifiers.member(words.then("call")),
                JavaIdentifiers.constant(words),
                JavaIdentifiers.member(words.then("pages")));
    }

    /**
     * What the lock has to say of a call's methods.
     *
     * @param constant "" for any: only an operation's first call has one that is seen
     */
    static List<String> locked(String constant, CallNames call) {
        List<String> full = fullNames(call.method());
        return Spelling.locked(
                List.of(
                        call.method(),
                        call.callMethod(),
                        constant.isEmpty() ? full.get(2) : constant,
                        call.pagesMethod()),
                full);
    }

    /**
     * @param words what the names are made from
     * @param inputs what those of its options and params are made from
     */
    record MethodNames(
            Words words, Words inputs, String constant, String method, String callMethod, String pagesMethod) {
        MethodNames withInputs(Words newInputs) {
            return new MethodNames(words, newInputs, constant, method, callMethod, pagesMethod);
        }

        List<String> all() {
            return List.of(method, callMethod, constant, pagesMethod);
        }
    }
}
