package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Place;

/** Empty lines at the start of a block scalar have more spaces than the line that follows them. */
final class IndentedEmptyScalarException extends RejectedException {

    private static final long serialVersionUID = 1L;

    IndentedEmptyScalarException(Place location) {
        super(
                location,
                "The empty lines above have more spaces than this line, which is part of the same block scalar."
                        + " Remove the spaces.");
    }
}
