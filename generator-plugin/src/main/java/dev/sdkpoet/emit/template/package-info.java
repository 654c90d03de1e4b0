/** Renders templates, built-in ones and the user's, with JMustache over views; checks the user's before. */
@NullMarked
package dev.sdkpoet.emit.template;

import org.jspecify.annotations.NullMarked;
