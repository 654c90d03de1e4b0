package dev.sdkpoet.runtime;

/**
 * A call that succeeded without the body that the document promises. It has the response's status and headers, and
 * there is no reason to repeat the call. {@link ApiCall#executeIfPresent} returns an empty result instead.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class NoContentException extends ApiException {

    NoContentException(Failure failure) {
        super(failure);
    }
}
