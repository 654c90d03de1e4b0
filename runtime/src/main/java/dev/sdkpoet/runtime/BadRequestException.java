package dev.sdkpoet.runtime;

/** The server answered 400: the request is malformed or has wrong values. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class BadRequestException extends ClientErrorException {

    BadRequestException(Failure failure) {
        super(failure);
    }
}
