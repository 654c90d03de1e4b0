package dev.sdkpoet.runtime;

/** Thrown when a link to the next page can't be followed: it leads to another origin, repeats or isn't a URL. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class PagingException extends ApiException {

    PagingException(Failure failure) {
        super(failure);
    }
}
