/** Rules that change a document before it is read: what applies them isn't part of the plugin. */
@NullMarked
package dev.sdkpoet.normalize;

import org.jspecify.annotations.NullMarked;
