/** Lists and tables among the resources. */
@NullMarked
package dev.sdkpoet.resource;

import org.jspecify.annotations.NullMarked;
