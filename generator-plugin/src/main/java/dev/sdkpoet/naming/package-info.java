/** Gives everything that becomes Java its name, once, before anything is emitted. */
@NullMarked
package dev.sdkpoet.naming;

import org.jspecify.annotations.NullMarked;
