package dev.sdkpoet.runtime;

/**
 * Thrown when a response isn't what the document promises: cut off, too long, of a different media type or unreadable.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class DecodingException extends ApiException {

    DecodingException(Failure failure) {
        super(failure);
    }
}
