/** The Maven goals: parameters in, a request out, one call, exceptions and counts translated. */
@NullMarked
package dev.sdkpoet.mojo;

import org.jspecify.annotations.NullMarked;
