package dev.sdkpoet.runtime;

/** Thrown when the server answers 429: too many requests. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class TooManyRequestsException extends ClientErrorException {

    TooManyRequestsException(Failure failure) {
        super(failure);
    }
}
