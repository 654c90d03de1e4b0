package dev.sdkpoet.runtime;

/** The server answered 422: the request is well-formed, but its values make no sense. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class UnprocessableContentException extends ClientErrorException {

    UnprocessableContentException(Failure failure) {
        super(failure);
    }
}
