package dev.sdkpoet.runtime;

/**
 * A response came, but not as the document promises: cut off, too long, of another media type or not readable.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class DecodingException extends ApiException {

    DecodingException(Failure failure) {
        super(failure);
    }
}
