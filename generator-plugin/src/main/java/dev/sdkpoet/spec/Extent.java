package dev.sdkpoet.spec;

/**
 * How much of a document a value takes up, with all aliases in it expanded.
 *
 * @param nodes the value itself and all values in it
 * @param characters the length of all text in it
 * @param height 0 for a scalar, one more than the highest value in it for an object or array
 */
record Extent(long nodes, long characters, int height) {

    static final Extent EMPTY_CONTAINER = new Extent(1, 0, 1);

    static Extent scalar(String text) {
        return new Extent(1, text.length(), 0);
    }

    Extent plus(Extent child) {
        return new Extent(nodes + child.nodes, characters + child.characters, Math.max(height, child.height + 1));
    }
}
