package dev.sdkpoet.runtime;

/** The call or its last attempt took longer than allowed. Whether the server has acted on the request isn't known. */
public final class ApiTimeoutException extends ApiException {
    private static final long serialVersionUID = 1;

    ApiTimeoutException(Failure failure) {
        super(failure);
    }
}
