/** Reads schemas into types. */
@NullMarked
package dev.sdkpoet.model.read.schema;

import org.jspecify.annotations.NullMarked;
