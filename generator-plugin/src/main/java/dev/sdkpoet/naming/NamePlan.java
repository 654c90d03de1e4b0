package dev.sdkpoet.naming;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every Java name of a client, allocated once before anything is emitted. Immutable; asking for what isn't in the model is an error. */
public final class NamePlan {
    private final String runtimePackage;
    private final ClassName client;
    private final Map<String, DocumentNames> documents;
    private final Map<InDocument, ResourceNames> resources;
    private final Map<OperationId, OperationNames> operations;
    private final Map<TypeId, TypeNames> types;
    private final Map<InDocument, String> schemeMethods;
    private final Map<InDocument, String> fakeAccessors;

    NamePlan(
            String runtimePackage,
            ClassName client,
            Map<String, DocumentNames> documents,
            Map<InDocument, ResourceNames> resources,
            Map<OperationId, OperationNames> operations,
            Map<TypeId, TypeNames> types,
            Map<InDocument, String> schemeMethods,
            Map<InDocument, String> fakeAccessors) {
        this.runtimePackage = runtimePackage;
        this.client = client;
        this.documents = Map.copyOf(documents);
        this.resources = Map.copyOf(resources);
        this.operations = Map.copyOf(operations);
        this.types = Map.copyOf(types);
        this.schemeMethods = Map.copyOf(schemeMethods);
        this.fakeAccessors = Map.copyOf(fakeAccessors);
    }

    /** The package of the runtime. */
    public String runtimePackage() {
        return runtimePackage;
    }

    /** The class that tells tests their server. */
    public ClassName testServer() {
        return ClassName.get(client.packageName() + ".testing", "TestServer");
    }

    /** The fake of the client, in the package of what all fakes share. */
    public ClassName clientFake() {
        return ClassName.get(client.packageName() + ".fake", client.simpleName() + "Fake");
    }

    /** The client class. */
    public ClassName client() {
        return client;
    }

    public DocumentNames document(String documentKey) {
        return known(documents.get(documentKey), "document", documentKey);
    }

    /** The names of the resource with this tag. */
    public ResourceNames resource(String documentKey, String tag) {
        return known(resources.get(new InDocument(documentKey, tag)), "resource", tag);
    }

    /** The method of the client's fake that gives the fake of a resource. */
    public String fakeAccessor(String documentKey, String tag) {
        return known(fakeAccessors.get(new InDocument(documentKey, tag)), "resource", tag);
    }

    public OperationNames operation(OperationId id) {
        return known(operations.get(id), "operation", id);
    }

    /** The class of a type. */
    public ClassName type(TypeId id) {
        return names(id).type();
    }

    /** Whether a type has names; one that the user has a class for has none. */
    public boolean hasNames(TypeId id) {
        return types.containsKey(id);
    }

    /** The name of the class of a type with those of the classes around it: {@code Order.Item}. */
    public String className(TypeId id) {
        return ClassNamer.Chosen.path(type(id));
    }

    /** The names of an object's property, or of one of the common properties of a union. */
    public MemberNames member(TypeId object, String wireName) {
        return known(names(object).members().get(wireName), "property", wireName);
    }

    /** What the class of an object says of Java serialization. */
    public Serialization serialization(TypeId object) {
        return names(object).serialization();
    }

    /** The interface of what an object and all objects below it have alike; empty where there is none. */
    public Optional<SharedNames> shared(TypeId object) {
        return Optional.ofNullable(names(object).shared());
    }

    /** The interfaces of what an object has in common with others: its own, which extends those of its parents, or else theirs. */
    public List<SharedNames> sharedBy(ObjectDef object) {
        return shared(object.id())
                .map(List::of)
                .orElseGet(() -> object.parents().stream()
                        .map(this::shared)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The constants of an enum, in the order of its values. */
    public List<String> enumConstants(TypeId enumDef) {
        return names(enumDef).constants();
    }

    /** The simple name of a variant: of the nested class that wraps it, or of its own class when it is an object or union. */
    public String variant(TypeId union, int index) {
        return names(union).variants().get(index);
    }

    /** The client builder's method that takes the credentials of a security scheme. */
    public String schemeMethod(String documentKey, String scheme) {
        return known(schemeMethods.get(new InDocument(documentKey, scheme)), "security scheme", scheme);
    }

    private TypeNames names(TypeId id) {
        return known(types.get(id), "type", id);
    }

    private static <T> T known(@Nullable T names, String what, Object key) {
        if (names == null) {
            throw new IllegalArgumentException("no name was planned for " + what + " " + key);
        }
        return names;
    }

    /** What tells a tag or scheme from the same one of another document. */
    record InDocument(String document, String name) {}

    /**
     * The names of a type and of what is in it.
     *
     * @param members by wire name; empty for an enum
     * @param constants empty unless it is an enum
     * @param variants empty unless it is a union
     * @param serialization of the class of an object
     * @param shared null unless it is an object that has something in common with others below it
     */
    record TypeNames(
            ClassName type,
            Map<String, MemberNames> members,
            List<String> constants,
            List<String> variants,
            Serialization serialization,
            @Nullable SharedNames shared) {
        TypeNames {
            members = Map.copyOf(members);
            constants = List.copyOf(constants);
            variants = List.copyOf(variants);
        }

        TypeNames with(SharedNames newShared) {
            return new TypeNames(type, members, constants, variants, serialization, newShared);
        }
    }
}
