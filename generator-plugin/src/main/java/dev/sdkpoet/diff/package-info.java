/** Two clients compared: what an old document's callers lose, what is new, and what version that makes. Pure: no I/O, no Maven. */
@NullMarked
package dev.sdkpoet.diff;

import org.jspecify.annotations.NullMarked;
