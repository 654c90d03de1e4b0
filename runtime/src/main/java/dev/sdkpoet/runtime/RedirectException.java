package dev.sdkpoet.runtime;

import java.util.Optional;

/**
 * The server answered with a status from 300 to 399. Redirects are never followed, since credentials would travel
 * along.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class RedirectException extends ApiException {

    RedirectException(Failure failure) {
        super(failure);
    }

    /** {@return where the server points to: the {@code Location} header as it came, or empty} */
    public Optional<String> location() {
        return header("Location");
    }
}
