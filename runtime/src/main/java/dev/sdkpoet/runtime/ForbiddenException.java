package dev.sdkpoet.runtime;

/** The server answered 403: the credentials don't allow this. */
public final class ForbiddenException extends ClientErrorException {
    private static final long serialVersionUID = 1;

    ForbiddenException(Failure failure) {
        super(failure);
    }
}
