package dev.sdkpoet.runtime;

/** The server answered 422: the request is well-formed, but its values make no sense. */
public final class UnprocessableContentException extends ClientErrorException {
    private static final long serialVersionUID = 1;

    UnprocessableContentException(Failure failure) {
        super(failure);
    }
}
