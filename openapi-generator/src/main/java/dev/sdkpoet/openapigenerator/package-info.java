/** sdkpoet as a generator of OpenAPI Generator. */
@NullMarked
package dev.sdkpoet.openapigenerator;

import org.jspecify.annotations.NullMarked;
