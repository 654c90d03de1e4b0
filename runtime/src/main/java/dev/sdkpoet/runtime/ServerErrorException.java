package dev.sdkpoet.runtime;

/** The server failed: any status from 500 to 599. */
public final class ServerErrorException extends ApiException {
    private static final long serialVersionUID = 1;

    ServerErrorException(Failure failure) {
        super(failure);
    }
}
