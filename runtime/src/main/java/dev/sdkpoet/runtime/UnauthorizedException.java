package dev.sdkpoet.runtime;

/** Thrown when the server answers 401: the credentials are missing or wrong. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class UnauthorizedException extends ClientErrorException {

    UnauthorizedException(Failure failure) {
        super(failure);
    }
}
