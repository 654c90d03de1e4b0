package dev.sdkpoet.problem;

import java.util.Comparator;

/** Compares places of all kinds. */
final class PlaceOrder {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::isInFile)
            .thenComparing(Key::name)
            .thenComparingInt(Key::line)
            .thenComparingInt(Key::column)
            .thenComparing(Key::pointer);

    private record Key(boolean isInFile, String name, int line, int column, String pointer) {
        static Key of(Place place) {
            if (place instanceof SpecLocation location) {
                return new Key(true, location.file(), location.line(), location.column(), location.pointer());
            }
            if (place instanceof Place.InText text) {
                return new Key(true, text.file(), text.line(), text.column(), "");
            }
            return place instanceof Place.WholeFile whole
                    ? new Key(true, whole.file(), 0, 0, "")
                    : new Key(false, place.toString(), 0, 0, "");
        }
    }

    private PlaceOrder() {}

    static int compare(Place one, Place other) {
        return ORDER.compare(Key.of(one), Key.of(other));
    }
}
