package dev.sdkpoet.naming;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.problem.SpecLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds models for naming tests, from names alone. */
final class Models {
    private final String key;
    private final List<TypeDef> types = new ArrayList<>();
    private final Map<String, List<Operation>> operations = new LinkedHashMap<>();
    private final List<SecurityScheme> schemes = new ArrayList<>();

    private Models(String key) {
        this.key = key;
    }

    static Models document(String key) {
        return new Models(key);
    }

    static TypeId type(String key, String... hint) {
        return new TypeId(key, "#/" + String.join("/", hint));
    }

    static SpecLocation at(String pointer) {
        return new SpecLocation("openapi.yaml", 7, 3, pointer.replaceFirst("^#", ""));
    }

    Models object(NameHint hint, String... properties) {
        return object(type(key, hint.segments().toArray(String[]::new)), hint, properties);
    }

    Models object(TypeId id, NameHint hint, String... properties) {
        types.add(new TypeDef.ObjectDef(
                id,
                hint,
                at(id.pointer()),
                Doc.NONE,
                false,
                Arrays.stream(properties).map(name -> property(id, name)).toList(),
                TypeRef.any(),
                true,
                List.of(),
                List.of()));
        return this;
    }

    Models object(String name, String... properties) {
        return object(NameHint.of(name), properties);
    }

    /** Gives the last object parents, which share all of their properties. */
    Models below(String... parents) {
        TypeDef.ObjectDef child = (TypeDef.ObjectDef) types.remove(types.size() - 1);
        Set<TypeId> ids = Arrays.stream(parents)
                .map(parent -> type(key, parent))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        types.add(child.with(List.copyOf(ids), child.shared()));
        types.replaceAll(type -> type instanceof TypeDef.ObjectDef parent && ids.contains(parent.id())
                ? parent.with(parent.parents(), parent.properties())
                : type);
        return this;
    }

    Models enumeration(String name, String... values) {
        return enumeration(
                name,
                Arrays.stream(values)
                        .map(value -> new TypeDef.EnumValue(value, null, null))
                        .toList());
    }

    Models enumeration(String name, List<TypeDef.EnumValue> values) {
        TypeId id = type(key, name);
        types.add(new TypeDef.EnumDef(
                id, NameHint.of(name), at(id.pointer()), Doc.NONE, false, ScalarType.STRING, values));
        return this;
    }

    Models union(String name, List<TypeDef.Variant> variants, String... commonProperties) {
        TypeId id = type(key, name);
        types.add(new TypeDef.UnionDef(
                id,
                NameHint.of(name),
                at(id.pointer()),
                Doc.NONE,
                false,
                variants,
                null,
                Arrays.stream(commonProperties).map(each -> property(id, each)).toList(),
                null));
        return this;
    }

    private static TypeDef.Property property(TypeId id, String name) {
        return new TypeDef.Property(
                name,
                TypeRef.any(),
                false,
                true,
                Doc.NONE,
                false,
                false,
                false,
                false,
                false,
                null,
                null,
                at(id.pointer() + "/" + name));
    }

    static TypeDef.Variant variant(String label, TypeRef type) {
        return new TypeDef.Variant(type, label, at("#/variant/" + label));
    }

    Models operation(String tag, @Nullable String operationId, String method, String path, Parameter... parameters) {
        return operation(tag, operationId, method, path, false, List.of(), parameters);
    }

    Models operation(
            String tag,
            @Nullable String operationId,
            String method,
            String path,
            boolean paged,
            List<RequestBody> bodies,
            Parameter... parameters) {
        String pointer = "#/paths/" + path + "/" + method + "/"
                + operations.values().stream().mapToInt(List::size).sum();
        operations
                .computeIfAbsent(tag, unused -> new ArrayList<>())
                .add(new Operation(
                        id(key, path, method, pointer),
                        at(id(key, path, method, pointer).pointer()),
                        operationId,
                        method,
                        path,
                        Doc.NONE,
                        List.of(parameters),
                        List.of(),
                        bodies,
                        List.of(),
                        new Result.None(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Operation.Repetition.BY_KEY,
                        null,
                        paged
                                ? new Paging.LinkHeader(new Paging.Items(
                                        TypeRef.any(), List.of(), new TypeRef.ListOf(TypeRef.any(), false)))
                                : null,
                        null,
                        List.of(tag)));
        return this;
    }

    private static OperationId id(String key, String path, String method, String pointer) {
        return new OperationId(key, pointer.isEmpty() ? path + method : "#/paths/" + path + "/" + method);
    }

    static OperationId operationId(String key, String method, String path) {
        return id(key, path, method, "#");
    }

    static Parameter optional(Parameter.Location in, String name) {
        return parameter(in, name, false);
    }

    static Parameter required(Parameter.Location in, String name) {
        return parameter(in, name, true);
    }

    private static Parameter parameter(Parameter.Location in, String name, boolean required) {
        return new Parameter(
                name,
                in,
                TypeRef.any(),
                required,
                false,
                Doc.NONE,
                false,
                Parameter.Style.FORM,
                List.of(),
                true,
                false,
                null,
                false,
                at("#/parameters/" + in + "/" + name));
    }

    static RequestBody json(String mediaType, TypeRef type) {
        return new RequestBody.Json(declaration(mediaType), type, false);
    }

    static RequestBody form(Parameter... fields) {
        return new RequestBody.Form(declaration("application/x-www-form-urlencoded"), fields(fields));
    }

    static RequestBody multipart(Parameter... fields) {
        return new RequestBody.Multipart(declaration("multipart/form-data"), fields(fields), List.of());
    }

    private static RequestBody.FieldList fields(Parameter... fields) {
        return new RequestBody.FieldList(List.of(fields), List.of(), List.of());
    }

    static RequestBody text(String mediaType) {
        return new RequestBody.Text(declaration(mediaType), new TypeRef.Scalar(ScalarType.STRING));
    }

    static RequestBody binary(String mediaType) {
        return new RequestBody.Binary(declaration(mediaType));
    }

    private static RequestBody.Declaration declaration(String mediaType) {
        return new RequestBody.Declaration(
                mediaType, false, true, false, Doc.NONE, List.of(), at("#/requestBody/" + mediaType));
    }

    Models scheme(String name, Function<SecurityScheme.Declaration, SecurityScheme> kind) {
        schemes.add(kind.apply(new SecurityScheme.Declaration(name, null, at("#/schemes/" + name))));
        return this;
    }

    ApiDocument build() {
        return new ApiDocument(
                key,
                at(""),
                new ApiDocument.Info(null, null, null, null, null, null, null),
                List.of(),
                schemes,
                operations.entrySet().stream()
                        .map(entry -> new Resource(
                                entry.getKey(), Doc.NONE, at("#/tags/" + entry.getKey()), entry.getValue()))
                        .toList(),
                List.of(),
                types);
    }

    /** The plan of a client of these documents; it must not report an error. */
    static NamePlan plan(Models... documents) {
        return plan(new Problems(), Map.of(), documents);
    }

    static NamePlan plan(Problems problems, Map<String, String> accessors, Models... documents) {
        ApiModel model =
                new ApiModel(Arrays.stream(documents).map(Models::build).toList());
        return NamePlanner.plan(
                model, new NamingOptions("com.acme.shop", "Shop", "com.acme.shop.runtime", accessors), problems);
    }

    static List<String> notes(Models... documents) {
        Problems problems = new Problems();
        plan(problems, Map.of(), documents);
        return problems.all().stream().map(Problem::message).toList();
    }
}
