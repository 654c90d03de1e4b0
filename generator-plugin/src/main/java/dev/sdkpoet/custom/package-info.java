/** Java of the user's own that generated code carries: annotations and interfaces. */
@NullMarked
package dev.sdkpoet.custom;

import org.jspecify.annotations.NullMarked;
