package dev.sdkpoet.spec;

/** The version of the specification that a document follows. */
public enum Dialect {
    SWAGGER_2_0("Swagger 2.0", "/definitions/"),
    OPENAPI_3_0("OpenAPI 3.0", "/components/schemas/"),
    OPENAPI_3_1("OpenAPI 3.1", "/components/schemas/");

    private final String title;
    private final String schemas;

    Dialect(String title, String schemas) {
        this.title = title;
        this.schemas = schemas;
    }

    /** Where documents of this dialect keep their named schemas, as a pointer that a name can be appended to. */
    String schemas() {
        return schemas;
    }

    @Override
    public String toString() {
        return title;
    }
}
