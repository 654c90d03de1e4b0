package dev.sdkpoet.runtime;

/** A picture to send. */
public final class Picture {
    private Picture() {}

    /**
     * A picture.
     *
     * @param bytes its bytes
     * @return what to send
     */
    public static Upload of(byte[] bytes) {
        return Upload.of("picture.png", bytes);
    }
}
