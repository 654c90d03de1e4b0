package dev.sdkpoet.runtime;

/** Thrown when the calling thread is interrupted during a call. The thread's interrupt flag is set again. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class CancelledException extends ApiException {

    CancelledException(Failure failure) {
        super(failure);
    }
}
