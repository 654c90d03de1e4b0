package dev.sdkpoet.runtime;

/** The server answered 401: the credentials are missing or wrong. */
public final class UnauthorizedException extends ClientErrorException {
    private static final long serialVersionUID = 1;

    UnauthorizedException(Failure failure) {
        super(failure);
    }
}
