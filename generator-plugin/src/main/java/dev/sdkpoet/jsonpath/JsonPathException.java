package dev.sdkpoet.jsonpath;

/** Says what is wrong with a JSONPath, or that it takes too long. */
public final class JsonPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonPathException(String message) {
        super(message);
    }
}
