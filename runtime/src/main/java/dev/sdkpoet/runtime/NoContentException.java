package dev.sdkpoet.runtime;

/**
 * A call that succeeded, but its response has no body, though the document promises one. Status and headers are here;
 * there is no reason to call again. {@link ApiCall#executeIfPresent} gives an empty result instead.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class NoContentException extends ApiException {

    NoContentException(Failure failure) {
        super(failure);
    }
}
