/** Gives a client the part of the runtime that it needs. */
@NullMarked
package dev.sdkpoet.emit.runtime;

import org.jspecify.annotations.NullMarked;
