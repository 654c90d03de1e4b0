package dev.sdkpoet.runtime;

/** The server answered 401: the credentials are missing or wrong. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class UnauthorizedException extends ClientErrorException {

    UnauthorizedException(Failure failure) {
        super(failure);
    }
}
