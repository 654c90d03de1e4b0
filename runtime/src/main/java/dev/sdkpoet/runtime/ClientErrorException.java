package dev.sdkpoet.runtime;

/** The server refused the request: any status from 400 to 499. */
public class ClientErrorException extends ApiException {
    private static final long serialVersionUID = 1;

    ClientErrorException(Failure failure) {
        super(failure);
    }
}
