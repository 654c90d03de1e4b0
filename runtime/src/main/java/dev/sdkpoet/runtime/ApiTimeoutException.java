package dev.sdkpoet.runtime;

/**
 * Thrown when a call or its last attempt takes longer than allowed. The server may or may not have processed the
 * request.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class ApiTimeoutException extends ApiException {

    ApiTimeoutException(Failure failure) {
        super(failure);
    }
}
