package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Names the methods of an API: those of all its operations, with each of their bodies. */
final class MethodNamer {
    private final ReservedWords reserved = ReservedWords.load("object-methods");
    private final Set<String> types;
    private final Problems problems;

    /** @param types the classes of the document: {@code T.codec()} would be a method of a constant {@code T} (JLS 6.4.2) */
    MethodNamer(Set<String> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** What has pages needs more names, so it chooses first. */
    Map<CallKey, MethodNames> methods(Resource resource) {
        List<Operation> paged =
                resource.operations().stream().filter(Operation::isPaged).toList();
        List<Operation> others = resource.operations().stream()
                .filter(operation -> !operation.isPaged())
                .toList();
        NameScope scope = NameScope.exact(problems);
        Map<CallKey, MethodNames> names = new LinkedHashMap<>();
        names.putAll(scope.allocate(firstBodies(paged), this::names, MethodNamer::pagedClaims));
        names.putAll(scope.allocate(firstBodies(others), this::names, MethodNamer::claims));
        names.putAll(scope.allocate(otherBodies(paged, names), this::names, MethodNamer::pagedClaims));
        names.putAll(scope.allocate(otherBodies(others, names), this::names, MethodNamer::claims));
        return names;
    }

    private static List<NameRequest<CallKey>> firstBodies(List<Operation> operations) {
        return operations.stream().map(MethodNamer::firstBody).toList();
    }

    private static NameRequest<CallKey> firstBody(Operation operation) {
        CallKey key = new CallKey(operation.id(), 0);
        String id = operation.operationId();
        String verb = operation.method();
        if (id == null || id.isBlank()) {
            String route = verb + " " + operation.path();
            PathWords path = PathWords.of(operation.path());
            return new NameRequest<>(
                    key, 1, route, operation.location(), path.after(verb), () -> List.of(path.allAfter(verb)));
        }
        return new NameRequest<>(key, 0, id, operation.location(), Words.of(id), () -> {
            PathWords path = PathWords.of(operation.path());
            return List.of(Words.spelled(id), path.after(id), path.after(id + " " + verb));
        });
    }

    private static List<NameRequest<CallKey>> otherBodies(List<Operation> operations, Map<CallKey, MethodNames> first) {
        List<NameRequest<CallKey>> requests = new ArrayList<>();
        for (Operation operation : operations) {
            Words words = requireNonNull(first.get(new CallKey(operation.id(), 0)))
                    .words()
                    .then("as");
            for (int i = 1; i < operation.bodies().size(); i++) {
                RequestBody body = operation.bodies().get(i);
                requests.add(new NameRequest<>(
                        new CallKey(operation.id(), i),
                        0,
                        body.mediaType(),
                        body.location(),
                        words.then(BodyWords.shortly(body)),
                        () -> List.of(words.then(BodyWords.fully(body)))));
            }
        }
        return requests;
    }

    private MethodNames names(Words words) {
        String method = JavaIdentifiers.member(words);
        return new MethodNames(
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

    private static Collection<String> claims(MethodNames names) {
        return List.of(names.method(), names.callMethod(), names.constant());
    }

    private static Collection<String> pagedClaims(MethodNames names) {
        return Stream.concat(claims(names).stream(), Stream.of(names.pagesMethod()))
                .toList();
    }

    /** @param words what the names are made from */
    record MethodNames(Words words, String constant, String method, String callMethod, String pagesMethod) {}
}
