package dev.sdkpoet.runtime;

/**
 * A response came, but not as the document promises: cut off, too long, of another media type, empty or not readable.
 */
public final class DecodingException extends ApiException {
    private static final long serialVersionUID = 1;

    DecodingException(Failure failure) {
        super(failure);
    }
}
