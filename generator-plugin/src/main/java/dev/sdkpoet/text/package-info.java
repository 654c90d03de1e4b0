/** The only way text of a document reaches an output: typed, and encoded for the place it goes to. */
@NullMarked
package dev.sdkpoet.text;

import org.jspecify.annotations.NullMarked;
