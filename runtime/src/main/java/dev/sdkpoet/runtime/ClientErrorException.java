package dev.sdkpoet.runtime;

/** Thrown when the server rejects the request: any status from 400 to 499. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public class ClientErrorException extends ApiException {

    ClientErrorException(Failure failure) {
        super(failure);
    }
}
