package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.KnownValue;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The operations of a document with arguments, options, bodies and results as callers know them. */
final class LockedCalls {
    private final Lock lock;
    private final LockIds ids;
    private final ApiDocument document;
    private final Problems problems;

    LockedCalls(Lock lock, LockIds ids, ApiDocument document, Problems problems) {
        this.lock = lock;
        this.ids = ids;
        this.document = document;
        this.problems = problems;
    }

    /** The operation with the inputs that callers know. */
    Operation of(Operation written) {
        if (!lock.hasAtOrBelow(ids.operation(written.id()))) {
            return written;
        }
        Operation ordered = usualResultFirst(written).withInputs(written.parameters(), firstBodyFirst(written));
        Operation operation =
                ordered.withInputs(parameters(ordered.parameters(), ids.call(ordered, 0)), ordered.bodies());
        List<RequestBody> bodies = new ArrayList<>();
        for (int i = 0; i < operation.bodies().size(); i++) {
            String call = ids.call(operation, i);
            RequestBody body = operation.bodies().get(i);
            bodies.add(lock.has(call) ? body(body, call) : body);
        }
        return withKnownResults(operation.withInputs(operation.parameters(), bodies));
    }

    private Operation withKnownResults(Operation operation) {
        List<Result> results = new ArrayList<>();
        List<Response> responses = operation.responses();
        for (Result result : operation.results()) {
            String call = ids.call(operation, results.size() * operation.requestsPerResult());
            String known = lock.entry(call).map(LockEntry::type).orElse(null);
            UnaryOperator<TypeRef> kept = type -> LockedType.kept(known, type, document::type);
            results.add(result.with(kept));
            responses = responses.stream()
                    .map(response -> response.isSuccess()
                            ? response.with(content -> isOf(result, content) ? content.withType(kept) : content)
                            : response)
                    .toList();
        }
        return results.equals(operation.results())
                ? operation
                : operation.with(operation.parameters(), operation.constants(), operation.bodies(), responses, results);
    }

    private static boolean isOf(Result result, Response.Content content) {
        return result.isReadFrom(content)
                && result.valueType()
                        .filter(type -> type.equals(content.type()))
                        .isPresent();
    }

    private Operation usualResultFirst(Operation operation) {
        return operation.withStreams(
                sorted(operation.results(), result -> ids.usualResult(operation.id(), result), Usual::isUsual),
                operation.streamSwitch());
    }

    private List<RequestBody> firstBodyFirst(Operation operation) {
        return sorted(operation.bodies(), body -> ids.firstBody(operation.id(), body.mediaType()), Usual::isUsual);
    }

    /** That of the lock first, or the usual one, of which it says nothing. */
    private <T> List<T> sorted(List<T> things, Function<T, String> id, Predicate<T> isUsual) {
        boolean isSaid = things.stream().anyMatch(thing -> lock.has(id.apply(thing)));
        Predicate<T> isFirst = isSaid ? thing -> lock.has(id.apply(thing)) : isUsual;
        return things.stream()
                .sorted(Comparator.comparing(thing -> !isFirst.test(thing)))
                .toList();
    }

    private RequestBody body(RequestBody body, String call) {
        boolean isGiven =
                lock.entry(ids.bodyArgument(call)).map(LockEntry::required).orElse(false);
        RequestBody.Declaration declaration =
                isGiven ? body.declaration().asArgument() : body.declaration().asOption();
        if (body instanceof RequestBody.Fields fields) {
            return fields.with(declaration, fields(fields.list(), call));
        }
        if (!isGiven && body.required()) {
            tellOfOption(call, "the body", body.location());
        }
        RequestBody.Whole whole = ((RequestBody.Whole) body).with(declaration);
        String known = lock.entry(ids.bodyArgument(call)).map(LockEntry::type).orElse(null);
        return whole instanceof RequestBody.Json json
                ? json.with(LockedType.kept(known, json.type(), document::type))
                : whole;
    }

    /** A body that can be left out may be sent without a field that old callers can't give. */
    private RequestBody.FieldList fields(RequestBody.FieldList list, String call) {
        List<Parameter> given = parameters(list.given(), call);
        List<String> needed = list.needed().stream()
                .filter(name -> given.stream()
                        .filter(field -> field.wireName().equals(name))
                        .allMatch(field -> lock.has(ids.parameter(call, field.in(), name))))
                .toList();
        return new RequestBody.FieldList(given, list.constants(), needed);
    }

    private List<Parameter> parameters(List<Parameter> parameters, String call) {
        Function<Parameter, String> id = parameter -> ids.parameter(call, parameter.in(), parameter.wireName());
        return lock.ordered(parameters, id).stream()
                .map(parameter -> parameter(parameter, id.apply(parameter), call))
                .toList();
    }

    private Parameter parameter(Parameter written, String id, String call) {
        LockEntry entry = lock.entry(id).orElse(null);
        if (entry == null) {
            return written.in() == Parameter.Location.PATH ? written : asOption(written, call);
        }
        Parameter parameter = typed(written, entry.type());
        if (entry.sent() == null) {
            return entry.required() ? parameter.withRequired(true) : parameter.asOption();
        }
        String preset = KnownValue.json(
                parameter.isJson() ? KnownValue.text(entry.sent()) : entry.sent(), parameter.type(), document::type);
        return preset == null ? asOption(parameter, call) : parameter.withPreset(preset);
    }

    private Parameter typed(Parameter parameter, @Nullable String known) {
        TypeRef type = LockedType.keptText(known, parameter.type(), document::type);
        if (type.equals(parameter.type()) || parameter.preset() == null) {
            return parameter.with(type);
        }
        String preset = KnownValue.json(KnownValue.text(parameter.preset()), type, document::type);
        return preset == null ? parameter : parameter.with(type).withPreset(preset);
    }

    private Parameter asOption(Parameter parameter, String call) {
        if (parameter.required()) {
            tellOfOption(call, "`" + parameter.wireName() + "`", parameter.location());
        }
        return parameter.asOption();
    }

    private void tellOfOption(String call, String what, SpecLocation location) {
        problems.warning(
                location,
                what + " is required since, and callers of "
                        + lock.entry(call).map(LockEntry::name).orElse(call)
                        + " don't give it: it is an option. Tell them, or delete the operation's lines in "
                        + lock.file()
                        + " to make it an argument.");
    }
}
