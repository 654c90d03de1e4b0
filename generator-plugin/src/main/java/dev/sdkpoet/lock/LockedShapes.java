package dev.sdkpoet.lock;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.SentTypes;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Puts what callers give into the order of the lock, and makes optional what is new in a thing that they already use: what a server
 * requires since, an old caller can't give, and its code must compile.
 */
public final class LockedShapes {
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;

    public LockedShapes(Lock lock, LockIds ids, Problems problems) {
        this.lock = lock;
        this.ids = ids;
        this.problems = problems;
    }

    /** The document with the shapes that callers know. */
    public ApiDocument apply(ApiDocument document) {
        if (lock.entries().isEmpty()) {
            return document;
        }
        Set<TypeId> sent = SentTypes.of(new ApiModel(List.of(document)));
        return document.with(
                document.resources().stream().map(this::resource).toList(),
                document.types().stream()
                        .map(type -> type instanceof ObjectDef object ? object(object, sent) : type)
                        .toList());
    }

    private Resource resource(Resource resource) {
        return new Resource(
                resource.tag(),
                resource.doc(),
                resource.location(),
                resource.operations().stream().map(this::operation).toList());
    }

    private Operation operation(Operation written) {
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
        return operation.withInputs(operation.parameters(), bodies);
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
        RequestBody.Declaration declaration = body.declaration().withRequired(isGiven);
        if (body instanceof RequestBody.Fields fields) {
            return fields.with(declaration, fields(fields.list(), call));
        }
        if (!isGiven && body.required()) {
            tellOfOption(call, "the body", body.location());
        }
        return ((RequestBody.Whole) body).with(declaration);
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
        return ordered(parameters, id).stream()
                .map(parameter -> parameter.in() == Parameter.Location.PATH && !lock.has(id.apply(parameter))
                        ? parameter
                        : parameter.withRequired(isRequired(parameter, id.apply(parameter), call)))
                .toList();
    }

    private boolean isRequired(Parameter parameter, String id, String call) {
        if (parameter.required() && !lock.has(id)) {
            tellOfOption(call, "`" + parameter.wireName() + "`", parameter.location());
        }
        return lock.entry(id).map(LockEntry::required).orElse(false);
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

    private TypeDef object(ObjectDef object, Set<TypeId> sent) {
        if (!lock.has(ids.type(object.id()))) {
            return object;
        }
        Function<Property, String> id = property -> ids.property(object.id(), property.wireName());
        return object.with(ordered(object.properties(), id).stream()
                .map(property -> lock.entry(id.apply(property))
                        .map(entry -> property.withRequired(entry.required()))
                        .orElseGet(() -> newcomer(property, sent.contains(object.id()))))
                .toList());
    }

    /** Builders insist on required members, so one that is new in what callers build is none; in answers it may be. */
    private static Property newcomer(Property property, boolean isSent) {
        return isSent && property.preset() == null ? property.withRequired(false) : property;
    }

    /** Those of the lock first, in its order. */
    private <T> List<T> ordered(List<T> things, Function<T, String> id) {
        return things.stream()
                .sorted(Comparator.comparingInt(thing -> lock.entry(id.apply(thing))
                        .map(LockEntry::position)
                        .filter(position -> position > 0)
                        .orElse(Integer.MAX_VALUE)))
                .toList();
    }
}
