/** What a document says, independent of its dialect: immutable records that every later step reads. */
@NullMarked
package dev.sdkpoet.model;

import org.jspecify.annotations.NullMarked;
