/** Reads untrusted documents, with all files they refer to, into one bounded tree that knows the place of every value. */
@NullMarked
package dev.sdkpoet.spec;

import org.jspecify.annotations.NullMarked;
