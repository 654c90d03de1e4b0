package dev.sdkpoet.model.read;

/** What the readers of schemas share. */
record SchemaTools(
        Scope scope,
        Fields fields,
        Components components,
        TypeRegistry registry,
        Places places,
        Titles titles,
        KindReader kinds,
        DocReader docs,
        ShapeReader shapes,
        DiscriminatorReader discriminators,
        Hierarchies hierarchies) {

    static SchemaTools of(Scope scope) {
        Fields fields = new Fields(scope);
        Components components = new Components(scope, fields);
        Places places = new Places(scope);
        KindReader kinds = new KindReader(scope);
        ShapeReader shapes = new ShapeReader(scope, fields, places, kinds);
        DiscriminatorReader discriminators = new DiscriminatorReader(scope, components, shapes);
        return new SchemaTools(
                scope,
                fields,
                components,
                new TypeRegistry(),
                places,
                new Titles(scope.document().root(), components.all()),
                kinds,
                new DocReader(scope),
                shapes,
                discriminators,
                new Hierarchies(scope, components, discriminators));
    }
}
