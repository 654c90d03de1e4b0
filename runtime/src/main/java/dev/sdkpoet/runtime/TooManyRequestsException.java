package dev.sdkpoet.runtime;

/** The server answered 429: too many requests. */
public final class TooManyRequestsException extends ClientErrorException {
    private static final long serialVersionUID = 1;

    TooManyRequestsException(Failure failure) {
        super(failure);
    }
}
