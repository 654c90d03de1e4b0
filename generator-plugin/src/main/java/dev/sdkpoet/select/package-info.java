/** Which operations of its documents a client has, by what a user says. */
@NullMarked
package dev.sdkpoet.select;

import org.jspecify.annotations.NullMarked;
