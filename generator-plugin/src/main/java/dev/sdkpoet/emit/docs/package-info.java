/** Makes the views of a client's documentation: the model in words, Java types, and examples. */
@NullMarked
package dev.sdkpoet.emit.docs;

import org.jspecify.annotations.NullMarked;
