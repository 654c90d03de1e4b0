/**
 * What code of the user's own sees of a client while it is generated, and what it may change: implement
 * {@link dev.sdkpoet.spi.GeneratorExtension}. These types only grow within a major version.
 */
@NullMarked
package dev.sdkpoet.spi;

import org.jspecify.annotations.NullMarked;
