/** A small vocabulary over JavaPoet: Javadoc, annotations and code fragments that several emitters need. */
@NullMarked
package dev.sdkpoet.emit.java.poet;

import org.jspecify.annotations.NullMarked;
