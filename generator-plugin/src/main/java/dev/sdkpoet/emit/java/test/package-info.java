/** Emits the tests and fakes of a client. */
@NullMarked
package dev.sdkpoet.emit.java.test;

import org.jspecify.annotations.NullMarked;
