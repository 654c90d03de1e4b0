package dev.sdkpoet.runtime;

/** The calling thread was interrupted. Its interrupt flag is set again. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class CancelledException extends ApiException {

    CancelledException(Failure failure) {
        super(failure);
    }
}
