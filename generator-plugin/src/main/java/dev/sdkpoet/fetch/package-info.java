/** Fetches documents that the user names by URLs: the only package that opens connections. */
@NullMarked
package dev.sdkpoet.fetch;

import org.jspecify.annotations.NullMarked;
