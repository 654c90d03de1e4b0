package dev.sdkpoet.runtime;

/** The server answered 404: there is no such resource. */
public final class NotFoundException extends ClientErrorException {
    private static final long serialVersionUID = 1;

    NotFoundException(Failure failure) {
        super(failure);
    }
}
