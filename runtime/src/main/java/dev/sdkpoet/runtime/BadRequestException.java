package dev.sdkpoet.runtime;

/** Thrown when the server answers 400: the request is malformed or has wrong values. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class BadRequestException extends ClientErrorException {

    BadRequestException(Failure failure) {
        super(failure);
    }
}
