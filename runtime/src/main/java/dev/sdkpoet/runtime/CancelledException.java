package dev.sdkpoet.runtime;

/** The calling thread was interrupted. Its interrupt flag is set again. */
public final class CancelledException extends ApiException {
    private static final long serialVersionUID = 1;

    CancelledException(Failure failure) {
        super(failure);
    }
}
