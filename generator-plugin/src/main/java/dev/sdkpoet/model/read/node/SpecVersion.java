package dev.sdkpoet.model.read.node;

import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/** The versions of the specification whose fields differ. */
public enum SpecVersion {
    SWAGGER_2_0("Swagger 2.0"),
    OPENAPI_3_0("OpenAPI 3.0"),
    OPENAPI_3_1("OpenAPI 3.1"),
    OPENAPI_3_2("OpenAPI 3.2");

    private final String title;

    SpecVersion(String title) {
        this.title = title;
    }

    public static SpecVersion of(SpecDocument document) {
        return switch (document.dialect()) {
            case SWAGGER_2_0 -> SWAGGER_2_0;
            case OPENAPI_3_0 -> OPENAPI_3_0;
            case OPENAPI_3_1 -> isFrom32(document.root().get("openapi")) ? OPENAPI_3_2 : OPENAPI_3_1;
        };
    }

    /** Such a document is read as one of 3.1, but may have more fields. */
    private static boolean isFrom32(@Nullable SpecNode version) {
        return version != null && version.source().strip().startsWith("3.2");
    }

    /** Whether schemas are those of JSON Schema 2020-12, in which unknown keywords are allowed. */
    public boolean hasJsonSchema() {
        return compareTo(OPENAPI_3_1) >= 0;
    }

    @Override
    public String toString() {
        return title;
    }
}
