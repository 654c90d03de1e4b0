/** Emits models: objects, enums, unions, and the interfaces that objects have in common. */
@NullMarked
package dev.sdkpoet.emit.java.model;

import org.jspecify.annotations.NullMarked;
