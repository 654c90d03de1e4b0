package dev.sdkpoet.model.read.node;

/** The versions of the specification that have a field. */
public enum Editions {
    ALL(SpecVersion.SWAGGER_2_0, SpecVersion.OPENAPI_3_2, "every version"),
    SWAGGER_2(SpecVersion.SWAGGER_2_0, SpecVersion.SWAGGER_2_0, "Swagger 2.0"),
    UNTIL_3_0(SpecVersion.SWAGGER_2_0, SpecVersion.OPENAPI_3_0, "OpenAPI 3.0 and before"),
    ONLY_3_0(SpecVersion.OPENAPI_3_0, SpecVersion.OPENAPI_3_0, "OpenAPI 3.0"),
    FROM_3_0(SpecVersion.OPENAPI_3_0, SpecVersion.OPENAPI_3_2, "OpenAPI 3.0 and later"),
    FROM_3_1(SpecVersion.OPENAPI_3_1, SpecVersion.OPENAPI_3_2, "OpenAPI 3.1 and later"),
    FROM_3_2(SpecVersion.OPENAPI_3_2, SpecVersion.OPENAPI_3_2, "OpenAPI 3.2 and later");

    private final SpecVersion first;
    private final SpecVersion last;
    private final String words;

    Editions(SpecVersion first, SpecVersion last, String words) {
        this.first = first;
        this.last = last;
        this.words = words;
    }

    public boolean include(SpecVersion version) {
        return version.compareTo(first) >= 0 && version.compareTo(last) <= 0;
    }

    @Override
    public String toString() {
        return words;
    }
}
