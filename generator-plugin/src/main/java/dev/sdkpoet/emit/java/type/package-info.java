/** What a document's types are in Java: their types, codecs, unions, constants and constraints. */
@NullMarked
package dev.sdkpoet.emit.java.type;

import org.jspecify.annotations.NullMarked;
