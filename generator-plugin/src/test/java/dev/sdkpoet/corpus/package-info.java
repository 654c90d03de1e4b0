/** Generates, compiles and exercises a client for each of many documents; see CONTRIBUTING.md. */
@NullMarked
package dev.sdkpoet.corpus;

import org.jspecify.annotations.NullMarked;
