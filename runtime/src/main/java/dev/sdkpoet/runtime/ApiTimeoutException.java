package dev.sdkpoet.runtime;

/** The call or its last attempt took longer than allowed. Whether the server has acted on the request isn't known. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class ApiTimeoutException extends ApiException {

    ApiTimeoutException(Failure failure) {
        super(failure);
    }
}
