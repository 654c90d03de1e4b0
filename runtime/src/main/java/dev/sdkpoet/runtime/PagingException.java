package dev.sdkpoet.runtime;

/** A link to the next page can't be followed: it leads to another origin, makes a circle or isn't a URL. */
public final class PagingException extends ApiException {
    private static final long serialVersionUID = 1;

    PagingException(Failure failure) {
        super(failure);
    }
}
