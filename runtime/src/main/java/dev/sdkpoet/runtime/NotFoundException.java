package dev.sdkpoet.runtime;

/** The server answered 404: there is no such resource. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class NotFoundException extends ClientErrorException {

    NotFoundException(Failure failure) {
        super(failure);
    }
}
