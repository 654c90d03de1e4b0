/** What templates can say: records, in which texts of the document are encoded already. */
@NullMarked
package dev.sdkpoet.emit.template.view;

import org.jspecify.annotations.NullMarked;
