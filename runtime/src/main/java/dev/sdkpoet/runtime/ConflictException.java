package dev.sdkpoet.runtime;

/** Thrown when the server answers 409: the request conflicts with the state of the resource. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class ConflictException extends ClientErrorException {

    ConflictException(Failure failure) {
        super(failure);
    }
}
