/** Calls with sample values in Java, for generated tests and for documentation. */
@NullMarked
package dev.sdkpoet.emit.java.sample;

import org.jspecify.annotations.NullMarked;
