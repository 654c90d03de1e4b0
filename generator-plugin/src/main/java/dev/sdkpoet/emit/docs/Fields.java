package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.template.view.FieldView;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.text.MarkdownText;
import java.util.List;

/** Makes the views of an object's members and of response headers. */
final class Fields {
    private final NamePlan names;
    private final DocTypes types;

    Fields(NamePlan names, DocTypes types) {
        this.names = names;
        this.types = types;
    }

    List<FieldView> of(ObjectDef object) {
        return object.properties().stream()
                .map(property -> of(object, property))
                .toList();
    }

    private FieldView of(ObjectDef object, Property property) {
        return new FieldView(
                names.member(object.id(), property.wireName()).accessor(),
                MarkdownText.of(property.wireName()).cell(),
                MarkdownText.codeCell(property.wireName()),
                types.boxed(property.type()),
                types.wire(property.type(), property.doc()),
                MarkdownText.of(property.doc().text()).cell(),
                property.required(),
                property.nullable(),
                property.readOnly(),
                property.writeOnly(),
                property.deprecated(),
                Facts.of(property.doc()));
    }

    FieldView of(Response.Header header) {
        String name = MarkdownText.of(header.name()).cell();
        return new FieldView(
                name,
                name,
                MarkdownText.codeCell(header.name()),
                types.boxed(header.type()),
                types.wire(header.type(), header.doc()),
                MarkdownText.of(header.doc().text()).cell(),
                header.required(),
                header.nullable(),
                false,
                false,
                false,
                Facts.of(header.doc()));
    }
}
