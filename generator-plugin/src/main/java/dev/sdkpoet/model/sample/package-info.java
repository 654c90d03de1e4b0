/** Sample values: what the document gives as an example, else a value made to fit its schema. Pure and deterministic. */
@NullMarked
package dev.sdkpoet.model.sample;

import org.jspecify.annotations.NullMarked;
