package dev.sdkpoet.runtime;

/** Thrown when the server answers 422: the request is well-formed, but its values are invalid. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class UnprocessableContentException extends ClientErrorException {

    UnprocessableContentException(Failure failure) {
        super(failure);
    }
}
