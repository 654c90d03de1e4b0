/** Emits every Java file whose shape depends on the document, with JavaPoet. */
@NullMarked
package dev.sdkpoet.emit.java;

import org.jspecify.annotations.NullMarked;
