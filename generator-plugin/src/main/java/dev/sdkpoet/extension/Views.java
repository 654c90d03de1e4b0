package dev.sdkpoet.extension;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spi.ApiView;
import dev.sdkpoet.spi.ClientView;
import dev.sdkpoet.spi.GeneratedType;
import dev.sdkpoet.spi.ModelView;
import dev.sdkpoet.spi.OperationView;
import dev.sdkpoet.spi.PropertyView;
import dev.sdkpoet.spi.SourcePlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client as extensions see it. */
final class Views {
    private final NamePlan names;
    private final ClientView client;
    private final Map<ClassName, ModelView> models = new HashMap<>();
    private final Map<ClassName, ApiView> apis = new HashMap<>();

    Views(ApiModel model, NamePlan names) {
        this.names = names;
        client = new ClientView(
                names.client(),
                model.documents().stream()
                        .flatMap(document -> document.resources().stream().map(resource -> api(document, resource)))
                        .toList(),
                model.types().map(this::model).toList());
        client.models().forEach(each -> models.put(each.type(), each));
        client.apis().forEach(each -> apis.put(each.type(), each));
    }

    ClientView client() {
        return client;
    }

    /** What a type is for. */
    GeneratedType about(ClassName type) {
        return new GeneratedType(type, Optional.ofNullable(models.get(type)), Optional.ofNullable(apis.get(type)));
    }

    private ApiView api(ApiDocument document, Resource resource) {
        ResourceNames own = names.resource(document.key(), resource.tag());
        return new ApiView(
                document.key(),
                resource.isNameless() ? "" : resource.tag(),
                own.api(),
                own.accessor(),
                resource.operations().stream().map(this::operation).toList());
    }

    private OperationView operation(Operation operation) {
        return new OperationView(
                Optional.ofNullable(operation.operationId()),
                operation.method(),
                operation.path(),
                names.operation(operation.id()).calls().get(0).method(),
                operation.deprecated(),
                place(operation.location()));
    }

    private ModelView model(TypeDef type) {
        List<PropertyView> properties = type instanceof ObjectDef object
                ? object.properties().stream()
                        .map(property -> property(object, property))
                        .toList()
                : List.of();
        return new ModelView(
                type.id().document(), type.schemaName(), names.type(type.id()), properties, place(type.location()));
    }

    private PropertyView property(ObjectDef object, TypeDef.Property property) {
        return new PropertyView(
                property.wireName(),
                names.member(object.id(), property.wireName()).accessor(),
                property.required(),
                property.nullable(),
                property.sensitive());
    }

    private static SourcePlace place(SpecLocation location) {
        return new SourcePlace(location.file(), location.line(), location.column(), location.pointer());
    }
}
