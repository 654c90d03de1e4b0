package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.read.node.Components;
import dev.sdkpoet.model.read.node.DocReader;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.InlineNames;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;

/** What the readers of schemas and of operations share. */
public record SchemaContext(
        ReadContext reading,
        Fields fields,
        Components components,
        TypeRegistry registry,
        InlineNames inlineNames,
        TitleNames titles,
        KindReader kinds,
        DocReader docs,
        AllOfReader allOf,
        DiscriminatorReader discriminators,
        Hierarchies hierarchies) {

    public static SchemaContext of(ReadContext reading) {
        Fields fields = new Fields();
        Components components = new Components(reading, fields);
        InlineNames inlineNames = new InlineNames(reading);
        KindReader kinds = new KindReader(reading);
        AllOfReader allOf = new AllOfReader(reading, fields, inlineNames, kinds);
        DiscriminatorReader discriminators = new DiscriminatorReader(reading, components, allOf);
        return new SchemaContext(
                reading,
                fields,
                components,
                new TypeRegistry(),
                inlineNames,
                new TitleNames(
                        reading.document().root(),
                        components,
                        schema -> reading.options().earlier().hasType(reading.typeId(schema))),
                kinds,
                new DocReader(reading),
                allOf,
                discriminators,
                new Hierarchies(reading, components, discriminators));
    }

    public boolean isSwagger2() {
        return reading.isSwagger2();
    }

    /** See {@link ReadContext#follow}. */
    public SpecNode follow(SpecNode node) {
        return reading.follow(node);
    }

    public boolean isInRootFile(SpecNode node) {
        return reading.isInRootFile(node);
    }

    public TypeId typeId(SpecNode schema) {
        return reading.typeId(schema);
    }

    public void error(SpecNode node, String message) {
        reading.error(node, message);
    }

    public void warn(SpecNode node, String message) {
        reading.warn(node, message);
    }

    public void note(SpecNode node, String message) {
        reading.note(node, message);
    }
}
