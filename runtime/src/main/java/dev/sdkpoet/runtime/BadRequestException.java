package dev.sdkpoet.runtime;

/** The server answered 400: the request is malformed or has wrong values. */
public final class BadRequestException extends ClientErrorException {
    private static final long serialVersionUID = 1;

    BadRequestException(Failure failure) {
        super(failure);
    }
}
