package dev.sdkpoet.problem;

/**
 * One thing wrong at one place: what is wrong, then what to do.
 *
 * <p>Messages quote documents that nobody has vetted, so they are made safe to print here, once.
 */
public record Problem(Severity severity, SpecLocation location, String message) {

    private static final int MAX_MESSAGE = 1_000;
    private static final int MAX_LOCATION = 500;

    public Problem {
        message = PrintableText.of(message, MAX_MESSAGE);
    }

    @Override
    public String toString() {
        return PrintableText.of(location.toString(), MAX_LOCATION) + ": " + message;
    }
}
