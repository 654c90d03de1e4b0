package dev.sdkpoet.runtime;

/** The server answered 409: the request conflicts with the state of the resource. */
public final class ConflictException extends ClientErrorException {
    private static final long serialVersionUID = 1;

    ConflictException(Failure failure) {
        super(failure);
    }
}
