package dev.sdkpoet.diff;

/** The parts of a report, in its order. */
public enum Section {
    /** What every caller of the element has to follow. */
    BREAKS("Breaks", "breaks"),
    /** What only those have to follow who do something special with the element. */
    CASES("Breaks only some code", "breaksSome"),
    ADDED("New", "new"),
    DEPRECATED("Deprecated", "deprecated"),
    /** What compiles and links as before, and does something else. */
    BEHAVIOUR("Changed behaviour", "behaviour");

    private final String title;
    private final String kind;

    Section(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    /** What programs call it. */
    String kind() {
        return kind;
    }

    /** @param strict whether what breaks only some code counts as a break */
    boolean breaks(boolean strict) {
        return this == BREAKS || (strict && this == CASES);
    }

    @Override
    public String toString() {
        return title;
    }
}
