/** Runs extensions of the user's own, and shows them the client. */
@NullMarked
package dev.sdkpoet.extension;

import org.jspecify.annotations.NullMarked;
