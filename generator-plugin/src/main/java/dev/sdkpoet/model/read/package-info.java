/** Reads the tree of a document, in whichever dialect, into the model. */
@NullMarked
package dev.sdkpoet.model.read;

import org.jspecify.annotations.NullMarked;
