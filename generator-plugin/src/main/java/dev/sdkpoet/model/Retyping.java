package dev.sdkpoet.model;

import dev.sdkpoet.model.TypeDef.Discriminator;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.Mapping;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeDef.Variant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Replaces types by others, everywhere in a document. Only for documents that were just read: nothing has pages yet, and it isn't known yet
 * what types have in common.
 *
 * @param ids the type that stands for a type
 * @param leaves what stands for a scalar, or for the use of a type
 */
public record Retyping(UnaryOperator<TypeId> ids, UnaryOperator<TypeRef> leaves) {
    /** Types in the place of others, and scalars as they are. */
    public Retyping(UnaryOperator<TypeId> ids) {
        this(ids, UnaryOperator.identity());
    }

    /** What uses the types of a document uses others; the types themselves are given. */
    public ApiDocument document(ApiDocument document, List<TypeDef> types) {
        return document.with(
                document.resources().stream()
                        .map(resource -> resource.with(this::operation))
                        .toList(),
                document.webhooks().stream()
                        .map(webhook ->
                                new Webhook(webhook.name(), webhook.operation(), webhook.doc(), type(webhook.body())))
                        .toList(),
                types);
    }

    public TypeRef type(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public TypeRef scalar(TypeRef.Scalar scalar) {
                return leaves.apply(scalar);
            }

            @Override
            public TypeRef list(TypeRef.ListOf list) {
                return listOf(list);
            }

            @Override
            public TypeRef map(TypeRef.MapOf map) {
                return new TypeRef.MapOf(type(map.value()), map.nullableValue());
            }

            @Override
            public TypeRef named(TypeRef.Named named) {
                return leaves.apply(new TypeRef.Named(ids.apply(named.id())));
            }

            @Override
            public TypeRef mapped(TypeRef.Mapped mapped) {
                return new TypeRef.Mapped(new Retyping(ids).type(mapped.wire()), mapped.type());
            }
        });
    }

    private TypeRef.ListOf listOf(TypeRef.ListOf list) {
        return new TypeRef.ListOf(type(list.item()), list.nullableItem());
    }

    /** The type with others in the place of those that it refers to. */
    public TypeDef definition(TypeDef type) {
        return type.accept(new TypeDef.Visitor<>() {
            @Override
            public TypeDef object(ObjectDef object) {
                return new ObjectDef(
                        object.id(),
                        object.hint(),
                        object.location(),
                        object.doc(),
                        object.deprecated(),
                        properties(object.properties()),
                        type(object.additional()),
                        object.additionalNullable(),
                        object.parents().stream().map(ids).distinct().toList(),
                        object.shared());
            }

            @Override
            public TypeDef enumeration(EnumDef enumeration) {
                return enumeration;
            }

            @Override
            public TypeDef union(UnionDef union) {
                Discriminator discriminator = union.discriminator();
                return new UnionDef(
                        union.id(),
                        union.hint(),
                        union.location(),
                        union.doc(),
                        union.deprecated(),
                        union.variants().stream()
                                .map(variant -> new Variant(type(variant.type()), variant.label(), variant.location()))
                                .toList(),
                        discriminator == null ? null : discriminator(discriminator),
                        union.commonProperties(),
                        union.fallback() == null ? null : ids.apply(union.fallback()));
            }
        });
    }

    private Discriminator discriminator(Discriminator discriminator) {
        return new Discriminator(
                discriminator.property(),
                discriminator.mapping().stream()
                        .map(mapping -> new Mapping(mapping.value(), ids.apply(mapping.type()), mapping.byName()))
                        .toList());
    }

    private List<Property> properties(List<Property> properties) {
        return properties.stream()
                .map(property -> property.with(type(property.type())))
                .toList();
    }

    private Operation operation(Operation operation) {
        return operation.with(
                parameters(operation.parameters()),
                constants(operation.constants()),
                operation.bodies().stream().map(this::body).toList(),
                operation.responses().stream().map(this::response).toList(),
                operation.results().stream()
                        .map(result -> result.with(this::type))
                        .toList());
    }

    private List<Parameter> parameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.with(type(parameter.type())))
                .toList();
    }

    private List<Constant> constants(List<Constant> constants) {
        return constants.stream()
                .map(constant -> new Constant(
                        constant.parameter().with(type(constant.parameter().type())), constant.value()))
                .toList();
    }

    private RequestBody body(RequestBody body) {
        return body.accept(new RequestBody.Visitor<>() {
            @Override
            public RequestBody json(RequestBody.Json json) {
                return new RequestBody.Json(json.declaration(), type(json.type()), json.nullable());
            }

            @Override
            public RequestBody text(RequestBody.Text text) {
                return new RequestBody.Text(text.declaration(), type(text.type()));
            }

            @Override
            public RequestBody binary(RequestBody.Binary binary) {
                return binary;
            }

            @Override
            public RequestBody form(RequestBody.Form form) {
                return form.with(form.declaration(), fields(form.list()));
            }

            @Override
            public RequestBody multipart(RequestBody.Multipart multipart) {
                return multipart.with(multipart.declaration(), fields(multipart.list()));
            }
        });
    }

    private RequestBody.FieldList fields(RequestBody.FieldList fields) {
        return new RequestBody.FieldList(parameters(fields.given()), constants(fields.constants()), fields.needed());
    }

    private Response response(Response response) {
        return new Response(
                response.status(),
                response.description(),
                response.headers().stream()
                        .map(header -> new Response.Header(
                                header.name(),
                                type(header.type()),
                                header.required(),
                                header.nullable(),
                                header.doc(),
                                header.location()))
                        .toList(),
                response.contents().stream()
                        .map(content -> content.withType(this::type))
                        .toList(),
                response.links(),
                response.location());
    }
}
