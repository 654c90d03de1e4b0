package dev.sdkpoet.runtime;

import java.util.Optional;

/**
 * Thrown when the server answers with a status from 300 to 399. Redirects are never followed, since credentials would
 * be sent along.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class RedirectException extends ApiException {

    RedirectException(Failure failure) {
        super(failure);
    }

    /** {@return the target: the {@code Location} header as received, or empty} */
    public Optional<String> location() {
        return header("Location");
    }
}
