/** Measures sdkpoet and its clients beside OpenAPI Generator; see CONTRIBUTING.md. */
@NullMarked
package dev.sdkpoet.benchmarks;

import org.jspecify.annotations.NullMarked;
