/** Old documents that aren't files of the machine any more: in a revision of a git repository, or in an artifact. Nothing is written. */
@NullMarked
package dev.sdkpoet.source;

import org.jspecify.annotations.NullMarked;
