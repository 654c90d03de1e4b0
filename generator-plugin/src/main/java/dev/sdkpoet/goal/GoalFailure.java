package dev.sdkpoet.goal;

/** Thrown if a goal has done its work, and what it found isn't what it should be; the message says what to do. */
public final class GoalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoalFailure(String message) {
        super(message);
    }
}
