package dev.sdkpoet.runtime;

/**
 * Thrown when a call succeeds without the body that the document promises. The exception has the response's status and
 * headers. Don't repeat the call: the server has processed it. {@link ApiCall#executeIfPresent} returns an empty result
 * instead.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class NoContentException extends ApiException {

    NoContentException(Failure failure) {
        super(failure);
    }
}
