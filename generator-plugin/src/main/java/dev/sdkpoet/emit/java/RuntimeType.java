package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;

/** The types of the generated runtime that emitted code names; their source is in {@code runtime/}. */
enum RuntimeType {
    API_CALL("ApiCall"),
    API_CLIENT("ApiClient"),
    BINARY_RESPONSE("BinaryResponse"),
    BYTES("Bytes"),
    CODEC("Codec"),
    CODECS("Codecs"),
    CREDENTIALS("Credentials"),
    EVENT_STREAM("EventStream"),
    FIELD("Field"),
    FIELD_SET("FieldSet"),
    JSON_ENCODABLE("JsonEncodable"),
    JSON_MODEL("JsonModel"),
    JSON_MODEL_BUILDER("JsonModelBuilder"),
    JSON_VALUE("JsonValue"),
    JSON_WRITER("JsonWriter"),
    OPEN_ENUM("OpenEnum"),
    OPERATION("Operation"),
    OPTIONS_BUILDER("OptionsBuilder"),
    PAGES("Pages"),
    PAGING("Paging"),
    PARAMETER_STYLE("ParameterStyle"),
    PARAMETER_VALUE("ParameterValue"),
    REQUEST_BODY("RequestBody"),
    UPLOAD("Upload"),
    VALUES("Values"),
    VARIANTS("Variants");

    private final String simpleName;

    RuntimeType(String simpleName) {
        this.simpleName = simpleName;
    }

    /** This type in a client's runtime package. */
    ClassName in(String runtimePackage) {
        return ClassName.get(runtimePackage, simpleName);
    }
}
