package dev.sdkpoet.runtime;

import org.jspecify.annotations.Nullable;

/** A form that can be left out as a whole, but not in part. */
public final class OptionalForm {
    private OptionalForm() {}

    /**
     * A field without which the others can't be sent.
     *
     * @param <T> its type
     * @param name its name
     * @param value its value, or null for none
     * @param others the values of all other fields
     * @return the value
     * @throws NullPointerException naming the field, if it isn't given while another one is
     */
    public static <T> @Nullable T needed(String name, @Nullable T value, @Nullable Object... others) {
        for (Object other : others) {
            if (other != null) {
                return RequestBuilder.required(name, value);
            }
        }
        return value;
    }
}
