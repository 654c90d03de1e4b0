package dev.sdkpoet.runtime;

/** Thrown when the server answers 404: there is no such resource. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class NotFoundException extends ClientErrorException {

    NotFoundException(Failure failure) {
        super(failure);
    }
}
