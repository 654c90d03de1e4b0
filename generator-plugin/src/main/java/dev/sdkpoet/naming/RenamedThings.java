package dev.sdkpoet.naming;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.Rename.Kind;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of one document can be renamed, by what a user calls it. */
final class RenamedThings {
    /** Before the name of a member, parameter or value, to match it in any owner. */
    static final String EVERY = "*.";

    private static final String POINTER = "#";

    private final ApiDocument document;
    private final LockIds ids;
    private final Map<Kind, Map<String, Set<Thing>>> byText = new EnumMap<>(Kind.class);

    /** What a type is called: by its name, by the way to it from one with a name, and by its place. */
    private final Map<TypeId, Set<String>> typeTexts = new LinkedHashMap<>();

    /** The ids of members that are declared at one place. */
    private final Map<SpecLocation, List<String>> membersByPlace = new LinkedHashMap<>();

    /** The ids of parameters that are declared at one place. */
    private final Map<SpecLocation, List<String>> parametersByPlace = new LinkedHashMap<>();

    RenamedThings(ApiDocument document, LockIds ids) {
        this.document = document;
        this.ids = ids;
        for (Kind kind : Kind.values()) {
            byText.put(kind, new LinkedHashMap<>());
        }
        nameTypes();
        document.resources().forEach(this::addApi);
        document.types().forEach(this::addType);
        document.types().forEach(type -> members(type).forEach(member -> addMember(type, member)));
        addPlaces(Kind.PARAMETER, parametersByPlace);
        addPlaces(Kind.PROPERTY, membersByPlace);
    }

    /**
     * One thing.
     *
     * @param ids what a lock knows it by
     * @param inherited what a lock knows by other ids but is declared there, too
     * @param type the type that it is, or null
     */
    record Thing(
            SpecLocation location,
            List<String> ids,
            List<String> inherited,
            @Nullable TypeId type) {}

    /** Things that a text can mean; more than one if it doesn't say which. */
    Set<Thing> find(Kind kind, String text) {
        return things(kind).getOrDefault(text, Set.of());
    }

    /** All texts that mean something. */
    Collection<String> texts(Kind kind) {
        return things(kind).keySet();
    }

    private Map<String, Set<Thing>> things(Kind kind) {
        return requireNonNull(byText.get(kind));
    }

    private void add(Kind kind, String text, Thing thing) {
        things(kind).computeIfAbsent(text, any -> new LinkedHashSet<>()).add(thing);
    }

    private void addApi(Resource resource) {
        Thing api = new Thing(resource.location(), List.of(ids.tag(document.key(), resource.tag())), List.of(), null);
        add(Kind.API, resource.name(), api);
        resource.operations().forEach(this::addOperation);
    }

    private void addOperation(Operation operation) {
        Set<String> texts = new LinkedHashSet<>();
        String id = operation.operationId();
        if (id != null && !id.isBlank()) {
            texts.add(id);
        }
        texts.add(operation.method() + " " + operation.path());
        texts.add(pointer(operation.location()));
        Thing thing = new Thing(operation.location(), List.of(ids.call(operation, 0)), List.of(), null);
        texts.forEach(text -> add(Kind.OPERATION, text, thing));
        parameters(operation).forEach(parameter -> addParameter(operation, parameter, texts));
    }

    /** Each once, whichever bodies have it. */
    private static Collection<Parameter> parameters(Operation operation) {
        Map<CallNames.ParameterKey, Parameter> parameters = new LinkedHashMap<>();
        Stream.concat(
                        operation.parameters().stream(),
                        operation.bodies().stream()
                                .filter(RequestBody.Fields.class::isInstance)
                                .flatMap(body -> ((RequestBody.Fields) body).fields().stream()))
                .forEach(parameter -> parameters.putIfAbsent(CallNames.ParameterKey.of(parameter), parameter));
        return parameters.values();
    }

    private void addParameter(Operation operation, Parameter parameter, Set<String> operations) {
        String in = parameter.in().name().toLowerCase(Locale.ROOT);
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < operation.requestCount(); i++) {
            calls.add(ids.parameter(ids.call(operation, i), parameter.in(), parameter.wireName()));
        }
        Thing thing = new Thing(parameter.location(), calls, List.of(), null);
        add(Kind.PARAMETER, EVERY + parameter.wireName(), thing);
        for (String text : operations) {
            add(Kind.PARAMETER, text + "." + parameter.wireName(), thing);
            add(Kind.PARAMETER, text + "." + in + ":" + parameter.wireName(), thing);
            addTypeText(parameter.type(), text + "." + parameter.wireName());
        }
        // Several operations may refer to one, which then is one thing.
        parametersByPlace
                .computeIfAbsent(parameter.location(), any -> new ArrayList<>())
                .addAll(calls);
    }

    /** From schemas with names to those that stand in them. */
    private void nameTypes() {
        Deque<TypeDef> pending = new ArrayDeque<>();
        for (TypeDef type : document.types()) {
            texts(type.id()).add(pointer(type.location()));
            if (type.id().isOfSchemaWithName()) {
                texts(type.id()).add(type.id().schemaName());
                pending.add(type);
            }
        }
        document.otherPlaces().forEach((place, type) -> {
            if (place.isOfSchemaWithName()) {
                texts(type).add(place.schemaName());
            }
        });
        while (!pending.isEmpty()) {
            TypeDef type = pending.remove();
            for (Property property : members(type)) {
                for (String text : List.copyOf(texts(type.id()))) {
                    if (!text.startsWith(POINTER)) {
                        addTypeText(property.type(), text + "." + property.wireName())
                                .ifPresent(pending::add);
                    }
                }
            }
        }
    }

    /** @return the type, if this is the first way that leads to it */
    private Optional<TypeDef> addTypeText(TypeRef type, String text) {
        return type.innermost()
                .flatMap(document::type)
                .filter(own -> !own.id().isOfSchemaWithName())
                .filter(own -> {
                    Set<String> texts = texts(own.id());
                    boolean isFirst = texts.stream().allMatch(other -> other.startsWith(POINTER));
                    texts.add(text);
                    return isFirst;
                });
    }

    private Set<String> texts(TypeId type) {
        return typeTexts.computeIfAbsent(type, any -> new LinkedHashSet<>());
    }

    private static List<Property> members(TypeDef type) {
        return type instanceof ObjectDef object
                ? object.properties()
                : type instanceof UnionDef union ? union.commonProperties() : List.of();
    }

    private void addType(TypeDef type) {
        Thing own = new Thing(type.location(), List.of(ids.type(type.id())), List.of(), type.id());
        texts(type.id()).forEach(text -> add(Kind.SCHEMA, text, own));
        members(type)
                .forEach(property -> membersByPlace
                        .computeIfAbsent(property.location(), any -> new ArrayList<>())
                        .add(ids.property(type.id(), property.wireName())));
        if (type instanceof EnumDef enumeration) {
            enumeration.values().forEach(value -> addConstant(enumeration, value));
        }
    }

    private void addConstant(EnumDef type, EnumValue value) {
        Thing constant = new Thing(type.location(), List.of(ids.enumValue(type.id(), value.value())), List.of(), null);
        add(Kind.ENUM_CONSTANT, EVERY + value.value(), constant);
        texts(type.id()).forEach(text -> add(Kind.ENUM_CONSTANT, text + "." + value.value(), constant));
    }

    /** Where a type declares a member, it is that of all types that have it from there. */
    private void addMember(TypeDef type, Property property) {
        SpecLocation place = property.location();
        String own = type.location().pointer() + "/";
        boolean isDeclared =
                place.file().equals(type.location().file()) && place.pointer().startsWith(own);
        Thing member = new Thing(
                place,
                List.of(ids.property(type.id(), property.wireName())),
                isDeclared ? requireNonNull(membersByPlace.get(place)) : List.of(),
                null);
        add(Kind.PROPERTY, EVERY + property.wireName(), member);
        texts(type.id()).forEach(text -> add(Kind.PROPERTY, text + "." + property.wireName(), member));
    }

    private void addPlaces(Kind kind, Map<SpecLocation, List<String>> byPlace) {
        byPlace.forEach((place, things) -> add(kind, pointer(place), new Thing(place, things, List.of(), null)));
    }

    /** As a user writes it. */
    private static String pointer(SpecLocation location) {
        return POINTER + location.pointer();
    }
}
