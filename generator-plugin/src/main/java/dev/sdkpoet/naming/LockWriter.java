package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockEntry;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.lock.Usual;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.KnownValue;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.CallNames.ParameterKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes down what a client's things are called, and in which order they stand: the lock that keeps the next client like this one. */
public final class LockWriter {
    private final NamePlan names;
    private final Lock before;
    private final LockIds ids;
    private final TreeMap<String, LockEntry> entries = new TreeMap<>();

    private LockWriter(NamePlan names, Lock before, LockIds ids) {
        this.names = names;
        this.before = before;
        this.ids = ids;
    }

    /**
     * The lock of a client.
     *
     * @param before the lock that the client was named with, whose positions stay
     */
    public static Lock write(ApiModel model, NamePlan names, Lock before, LockIds ids) {
        LockWriter writer = new LockWriter(names, before, ids);
        model.documents().forEach(writer::document);
        writer.entries.replaceAll((id, entry) ->
                before.entry(id).map(old -> entry.withFormer(old.former())).orElse(entry));
        return new Lock(before.file(), names.client().packageName(), writer.entries);
    }

    private void document(ApiDocument document) {
        DocumentNames own = names.document(document.key());
        if (!own.accessor().isEmpty()) {
            String base = own.basePackage();
            add(ids.document(document.key(), "accessor"), own.accessor());
            add(ids.document(document.key(), "package"), base.substring(base.lastIndexOf('.') + 1));
        }
        document.securitySchemes()
                .forEach(scheme -> add(
                        ids.scheme(scheme.name(), SchemeNamer.kind(scheme)),
                        names.schemeMethod(document.key(), scheme.name())));
        document.resources().forEach(resource -> resource(document.key(), resource));
        document.types().forEach(type -> type(document, type));
        document.otherPlaces().forEach((place, type) -> otherPlace(type, place));
    }

    private void resource(String document, Resource resource) {
        ResourceNames own = names.resource(document, resource.tag());
        add(ids.tag(document, resource.tag()), ResourceNamer.locked(own));
        add(ids.accessor(document, resource.tag()), own.accessor());
        add(ids.fake(document, resource.tag()), names.fakeAccessor(document, resource.tag()));
        resource.operations().forEach(this::operation);
    }

    private void operation(Operation operation) {
        OperationNames own = names.operation(operation.id());
        List<Signature> signatures = Signature.of(operation);
        for (int i = 0; i < signatures.size(); i++) {
            String call = ids.call(operation, i);
            CallNames calls = own.calls().get(i);
            LockEntry entry = LockEntry.of(MethodNamer.locked(i == 0 ? own.constant() : "", calls));
            entries.put(
                    call,
                    entry.of(signatures.get(i).request().result().valueType().orElse(null)));
            call(call, operation, signatures.get(i), calls);
        }
        String method = own.calls().get(0).method();
        List<RequestBody> bodies = operation.bodies();
        if (bodies.size() > 1 || !bodies.stream().allMatch(Usual::isUsual)) {
            add(ids.firstBody(operation.id(), bodies.get(0).mediaType()), method);
        }
        Paging paging = operation.paging();
        if (paging != null) {
            add(
                    ids.pages(operation.id(), paging.items().path()),
                    own.calls().get(0).pagesMethod());
        }
        if (operation.results().size() > 1 || !Usual.isUsual(operation.result())) {
            add(ids.usualResult(operation.id(), operation.result()), method);
        }
    }

    private void call(String call, Operation operation, Signature signature, CallNames own) {
        if (signature.usesParams()) {
            add(ids.params(call), own.params().simpleName());
        } else if (signature.hasOptions()) {
            add(ids.options(call), own.options().simpleName());
        }
        ordered(
                inputs(operation, signature),
                parameter -> ids.parameter(call, parameter.in(), parameter.wireName()),
                parameter -> own.parameters().containsKey(ParameterKey.of(parameter))
                        ? MemberNamer.locked(own.parameter(parameter))
                        : List.of(name(parameter)),
                Parameter::required,
                Parameter::type,
                Parameter::preset);
        constants(operation, signature)
                .forEach(constant -> entries.put(
                        ids.parameter(
                                call,
                                constant.parameter().in(),
                                constant.parameter().wireName()),
                        LockEntry.constant(name(constant.parameter()), constant.value())));
        RequestBody body = signature.request().body();
        if (body != null) {
            LockEntry entry = new LockEntry(List.of(own.bodyArgument()), 0, body.required(), null);
            entries.put(ids.bodyArgument(call), entry.of(body instanceof RequestBody.Json json ? json.type() : null));
        }
    }

    /** What has no name in Java. */
    private static String name(Parameter parameter) {
        return JavaIdentifiers.member(Words.of(parameter.wireName()));
    }

    private static List<Constant> constants(Operation operation, Signature signature) {
        List<Constant> constants = new ArrayList<>(operation.constants());
        if (signature.request().body() instanceof RequestBody.Fields fields) {
            constants.addAll(fields.list().constants());
        }
        return constants;
    }

    /** What callers give, and what the client says for them. */
    private static List<Parameter> inputs(Operation operation, Signature signature) {
        Set<Parameter> inputs = new LinkedHashSet<>(signature.request().parameters());
        inputs.addAll(operation.parameters());
        if (signature.request().body() instanceof RequestBody.Fields fields) {
            inputs.addAll(fields.fields());
        }
        return List.copyOf(inputs);
    }

    private void otherPlace(TypeId type, TypeId place) {
        add(ids.otherPlace(type, place), names.className(type));
    }

    private void type(ApiDocument document, TypeDef type) {
        add(ids.type(type.id()), names.className(type.id()));
        if (ids.isElsewhere(type.id())) {
            otherPlace(type.id(), type.id());
        }
        if (type instanceof ObjectDef object) {
            members(object, object.properties(), Property::preset);
            if (names.serialization(object.id()) == Serialization.NONE) {
                add(ids.superclass(object.id()), "JsonModel");
            }
            names.shared(object.id()).ifPresent(shared -> shared(object.id(), shared));
        } else if (type instanceof EnumDef enumeration) {
            List<String> constants = names.enumConstants(enumeration.id());
            for (int i = 0; i < constants.size(); i++) {
                add(ids.enumValue(enumeration.id(), enumeration.values().get(i).value()), constants.get(i));
            }
        } else if (type instanceof UnionDef union) {
            members(union, union.commonProperties(), property -> null);
            List<String> variants = ids.variants(union);
            for (int i = 0; i < variants.size(); i++) {
                if (!isOwnClass(document, union.variants().get(i).type())) {
                    add(variants.get(i), names.variant(union.id(), i));
                }
            }
        }
    }

    private void shared(TypeId object, SharedNames shared) {
        add(ids.shared(object), shared.type().simpleName());
        shared.members()
                .forEach(member -> add(
                        ids.sharedMember(object, member),
                        names.member(object, member).accessor()));
    }

    private void members(TypeDef type, List<Property> properties, Function<Property, @Nullable String> preset) {
        ordered(
                properties,
                property -> ids.property(type.id(), property.wireName()),
                property -> MemberNamer.locked(names.member(type.id(), property.wireName())),
                Property::required,
                type instanceof ObjectDef ? Property::type : property -> null,
                preset);
    }

    private static boolean isOwnClass(ApiDocument document, TypeRef type) {
        return type instanceof TypeRef.Named named
                && document.type(named.id())
                        .filter(known -> !(known instanceof EnumDef))
                        .isPresent();
    }

    /** What is new comes behind everything that has a position. */
    private <T> void ordered(
            List<T> things,
            Function<T, String> id,
            Function<T, List<String>> locked,
            Predicate<T> isRequired,
            Function<T, @Nullable TypeRef> type,
            Function<T, @Nullable String> preset) {
        int last = things.stream()
                .mapToInt(thing -> positionBefore(id.apply(thing)))
                .max()
                .orElse(0);
        for (T thing : things) {
            int known = positionBefore(id.apply(thing));
            int position = known > 0 ? known : ++last;
            String json = preset.apply(thing);
            String sent = json == null ? null : KnownValue.text(json);
            LockEntry entry = new LockEntry(locked.apply(thing), position, isRequired.test(thing), sent);
            entries.put(id.apply(thing), entry.of(type.apply(thing)));
        }
    }

    private int positionBefore(String id) {
        return before.entry(id).map(LockEntry::position).orElse(0);
    }

    private void add(String id, String name) {
        add(id, List.of(name));
    }

    private void add(String id, List<String> locked) {
        entries.put(id, LockEntry.of(locked));
    }
}
