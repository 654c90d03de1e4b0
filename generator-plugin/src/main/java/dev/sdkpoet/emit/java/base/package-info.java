/** What the emitters of Java share: their context, the calls of operations and their inputs, setters, annotations of the user's own. */
@NullMarked
package dev.sdkpoet.emit.java.base;

import org.jspecify.annotations.NullMarked;
