/** Java of the user's own that generated code carries or uses: annotations, interfaces, and what their sources and those of codecs say. */
@NullMarked
package dev.sdkpoet.custom;

import org.jspecify.annotations.NullMarked;
