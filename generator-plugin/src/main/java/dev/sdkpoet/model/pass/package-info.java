/** Steps from model to model. */
@NullMarked
package dev.sdkpoet.model.pass;

import org.jspecify.annotations.NullMarked;
