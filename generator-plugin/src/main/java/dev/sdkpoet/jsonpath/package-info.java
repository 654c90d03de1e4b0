/** Selects values of a document by JSONPath. */
@NullMarked
package dev.sdkpoet.jsonpath;

import org.jspecify.annotations.NullMarked;
