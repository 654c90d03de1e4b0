/** The tree of a document, whatever its dialect: its fields, names, prose and named parts. */
@NullMarked
package dev.sdkpoet.model.read.node;

import org.jspecify.annotations.NullMarked;
