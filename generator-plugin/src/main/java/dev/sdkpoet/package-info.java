/** Turns OpenAPI documents into a Java SDK: the pipeline and its two ends. */
@NullMarked
package dev.sdkpoet;

import org.jspecify.annotations.NullMarked;
