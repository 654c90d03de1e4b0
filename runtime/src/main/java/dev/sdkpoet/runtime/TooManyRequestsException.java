package dev.sdkpoet.runtime;

/** The server answered 429: too many requests. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class TooManyRequestsException extends ClientErrorException {

    TooManyRequestsException(Failure failure) {
        super(failure);
    }
}
