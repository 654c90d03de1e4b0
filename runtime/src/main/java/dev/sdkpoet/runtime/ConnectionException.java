package dev.sdkpoet.runtime;

/** No response came: the server couldn't be reached, or the connection broke. */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public final class ConnectionException extends ApiException {

    /** Whether the server may have received the request. */
    private final boolean maybeSent;

    ConnectionException(Failure failure, boolean maybeSent) {
        super(failure);
        this.maybeSent = maybeSent;
    }

    /** {@return whether the server may have received the request; false when certainly no byte of it has reached it} */
    public boolean isMaybeSent() {
        return maybeSent;
    }
}
