package dev.sdkpoet.emit.java.type;

import com.palantir.javapoet.ClassName;

/** The types of the generated runtime that emitted code names; their source is in {@code runtime/}. */
public enum RuntimeType {
    ADDITIONAL_MEMBERS("AdditionalMembers"),
    API_CALL("ApiCall"),
    API_CLIENT("ApiClient"),
    API_EXCEPTION("ApiException"),
    API_KEY_CREDENTIALS("ApiKeyCredentials"),
    BAD_REQUEST_EXCEPTION("BadRequestException"),
    BINARY_RESPONSE("BinaryResponse"),
    BODY_PAGING("BodyPaging"),
    BYTES("Bytes"),
    CLIENT_ERROR_EXCEPTION("ClientErrorException"),
    CODEC("Codec"),
    CONFLICT_EXCEPTION("ConflictException"),
    COOKIE_HEADER("CookieHeader"),
    CREDENTIALS("Credentials"),
    DURATIONS("Durations"),
    ENVIRONMENT_VARIABLES("EnvironmentVariables"),
    ERROR_CODECS("ErrorCodecs"),
    EVENT_STREAM("EventStream"),
    FIELD("Field"),
    FIELD_SET("FieldSet"),
    FORBIDDEN_EXCEPTION("ForbiddenException"),
    FORM_PAGING("FormPaging"),
    GZIP_BODY("GzipBody"),
    IDEMPOTENCY_KEYS("IdempotencyKeys"),
    JOINED_ITEMS("JoinedItems"),
    ITEM_PAGING("ItemPaging"),
    JSON_ENCODABLE("JsonEncodable"),
    JSON_MODEL("JsonModel"),
    JSON_MODEL_BUILDER("JsonModelBuilder"),
    JSON_VALUE("JsonValue"),
    JSON_WRITER("JsonWriter"),
    MORE_FLAG("MoreFlag"),
    MULTIPART_BODY("MultipartBody"),
    NOT_FOUND_EXCEPTION("NotFoundException"),
    OPTIONAL_FORM("OptionalForm"),
    OAUTH2_CREDENTIALS("OAuth2Credentials"),
    OPEN_ENUM("OpenEnum"),
    OPERATION("Operation"),
    OPERATION_INPUTS("OperationInputs"),
    OPTIONS_BUILDER("OptionsBuilder"),
    PAGES("Pages"),
    PAGING("Paging"),
    PARAMETER_CODEC("ParameterCodec"),
    PARAMETER_STYLE("ParameterStyle"),
    REDIRECT_EXCEPTION("RedirectException"),
    REQUEST_BODY("RequestBody"),
    SCALAR_BODY("ScalarBody"),
    SECURED_BUILDER("SecuredBuilder"),
    SERIALIZABLE_MODEL("SerializableModel"),
    SERVER_ERROR_EXCEPTION("ServerErrorException"),
    SETTERS("Setters"),
    STREAM_SWITCH("StreamSwitch"),
    STREAMED_BODY("StreamedBody"),
    TOKEN_CREDENTIALS("TokenCredentials"),
    TOO_MANY_REQUESTS_EXCEPTION("TooManyRequestsException"),
    TWILIO_HOSTS("TwilioHosts"),
    TYPED_BODY("TypedBody"),
    UNAUTHORIZED_EXCEPTION("UnauthorizedException"),
    UNPROCESSABLE_CONTENT_EXCEPTION("UnprocessableContentException"),
    UPLOAD("Upload"),
    VALUES("Values"),
    VARIANTS("Variants");

    private final String simpleName;

    RuntimeType(String simpleName) {
        this.simpleName = simpleName;
    }

    /** This type in a client's runtime package. */
    public ClassName in(String runtimePackage) {
        return ClassName.get(runtimePackage, simpleName);
    }
}
