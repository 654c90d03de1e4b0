/** Files whose words depend on the document but whose shape does not: Mustache over records that are encoded already. */
@NullMarked
package dev.sdkpoet.emit.template;

import org.jspecify.annotations.NullMarked;
