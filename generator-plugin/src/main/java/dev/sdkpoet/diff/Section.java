package dev.sdkpoet.diff;

/** The parts of a report, in its order. */
public enum Section {
    /** What every caller of the element has to follow. */
    BREAKS("Breaks"),
    /** What only those have to follow who do something special with the element. */
    CASES("Breaks only some code"),
    ADDED("New"),
    DEPRECATED("Deprecated"),
    /** What compiles and links as before, and does something else. */
    BEHAVIOUR("Changed behaviour");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
