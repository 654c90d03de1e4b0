/** Files: planned in memory, checked, and written all or none. */
@NullMarked
package dev.sdkpoet.output;

import org.jspecify.annotations.NullMarked;
