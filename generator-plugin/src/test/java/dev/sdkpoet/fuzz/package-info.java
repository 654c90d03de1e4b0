/** Runs the fuzz targets, the classes whose names end in {@code Fuzz}, with Jazzer; see CONTRIBUTING.md. */
@NullMarked
package dev.sdkpoet.fuzz;

import org.jspecify.annotations.NullMarked;
