/** Emits every Java file whose shape depends on the document, with JavaPoet; its packages are the kinds of files. */
@NullMarked
package dev.sdkpoet.emit.java;

import org.jspecify.annotations.NullMarked;
