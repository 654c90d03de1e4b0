package dev.sdkpoet.runtime;

/** Thrown when the server fails: any status from 500 to 599. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class ServerErrorException extends ApiException {

    ServerErrorException(Failure failure) {
        super(failure);
    }
}
