package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;

/**
 * How large a file may be.
 *
 * @param remedy what to do about a larger one
 */
public record SizeLimit(long bytes, String remedy) {
    /** The most that an array can hold, if the limit is above that. */
    public int mostBytes() {
        return (int) Math.min(bytes, Integer.MAX_VALUE - 8);
    }

    /**
     * Rejects what has more bytes.
     *
     * @throws RejectedException if it has
     */
    public void check(long size, Place place) {
        if (size > bytes) {
            throw new RejectedException(
                    place, "The file has " + size + " bytes, more than the limit of " + bytes + ". " + remedy);
        }
    }

    /** Of a file whose size nobody knows. */
    public RejectedException exceeded(Place place) {
        return new RejectedException(place, "The file has more bytes than the limit of " + bytes + ". " + remedy);
    }
}
