/** The goals without Maven: options and a file of YAML in, the same settings, messages and files as those of the plugin out. */
@NullMarked
package dev.sdkpoet.cli;

import org.jspecify.annotations.NullMarked;
