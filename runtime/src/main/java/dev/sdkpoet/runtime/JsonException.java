package dev.sdkpoet.runtime;

/**
 * Thrown when JSON can't be read as the requested type. The message names the place and the expected type; it never
 * contains the value itself, which can be personal or secret.
 */
@SuppressWarnings("serial") // the same form in all versions: none has state that is serialized
public class JsonException extends RuntimeException {
    /** A pointer without anything that names seldom have. */
    private static final String USUAL = "[/_.$@:~0-9A-Za-z-]++";

    private static final int MAX_PLACE = 200;

    /**
     * Creates an exception.
     *
     * @param message where, what was expected and what was found
     */
    public JsonException(String message) {
        super(message);
    }

    /** The same error with the model's name for the field it is in; the innermost one stays. */
    JsonException in(String member) {
        if (getCause() == null) {
            String message = String.valueOf(getMessage());
            JsonException named = new JsonException(
                    message.concat(" (").concat(printable(member)).concat(")"));
            named.initCause(this);
            return named;
        }
        return this;
    }

    /**
     * Names a place in front of a problem. Member names come from the server, so the place is made short and printable.
     */
    static JsonException at(String place, String problem) {
        return new JsonException(printable(place).concat(": ").concat(problem));
    }

    /** A member name or a pointer, as far as it can be shown in one line of a log. */
    static String printable(String place) {
        boolean whole = place.length() <= MAX_PLACE;
        String text = (whole ? place : place.substring(0, MAX_PLACE)).replaceAll("[^ -~]", "?");
        if (text.startsWith("/") && !(whole && text.matches(USUAL))) {
            return "/?"; // an odd name in a pointer may be anything that a server has to say
        }
        return whole ? text : text.concat("...");
    }
}
