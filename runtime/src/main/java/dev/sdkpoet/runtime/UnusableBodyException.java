package dev.sdkpoet.runtime;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A body that another attempt wouldn't change: one of a request that can't be read from where it comes from, or one of
 * a response that is too long or isn't encoded as it says.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
final class UnusableBodyException extends IOException {

    UnusableBodyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static UnusableBodyException tooLong(long limit) {
        return new UnusableBodyException(
                "its body is longer than ".concat(Long.toString(limit)).concat(" bytes"), null);
    }

    static UnusableBodyException unreadable(Throwable cause) {
        return new UnusableBodyException("The request's body can't be read", cause);
    }
}
