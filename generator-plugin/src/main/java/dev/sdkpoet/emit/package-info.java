/** The last step before files: a model and its names go in, generated files come out. */
@NullMarked
package dev.sdkpoet.emit;

import org.jspecify.annotations.NullMarked;
