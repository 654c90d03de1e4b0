package dev.sdkpoet.runtime;

/** Thrown when the server answers 403: the credentials don't allow this. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class ForbiddenException extends ClientErrorException {

    ForbiddenException(Failure failure) {
        super(failure);
    }
}
