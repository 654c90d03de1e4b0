package dev.sdkpoet.spec;

/** A line and a column, both 1-based, in one {@code long}: documents have millions of them. */
final class Position {

    static final long UNKNOWN = 0;

    private Position() {}

    static long of(int line, int column) {
        return (long) line << Integer.SIZE | column;
    }

    static int line(long position) {
        return (int) (position >>> Integer.SIZE);
    }

    static int column(long position) {
        return (int) position;
    }
}
