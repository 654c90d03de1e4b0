/** Reads operations: what they are sent, what they answer, where and with which credentials. */
@NullMarked
package dev.sdkpoet.model.read.operation;

import org.jspecify.annotations.NullMarked;
