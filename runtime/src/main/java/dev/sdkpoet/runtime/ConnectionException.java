package dev.sdkpoet.runtime;

/** Thrown when no response comes: the server can't be reached, or the connection breaks. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class ConnectionException extends ApiException {

    /** Whether the server may have received the request. */
    private final boolean maybeSent;

    ConnectionException(Failure failure, boolean maybeSent) {
        super(failure);
        this.maybeSent = maybeSent;
    }

    /** {@return whether the server may have received the request; false only if certainly no byte of it has arrived} */
    public boolean isMaybeSent() {
        return maybeSent;
    }
}
