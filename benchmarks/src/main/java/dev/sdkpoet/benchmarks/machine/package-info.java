/** The machine that measures, and what else it does. */
@NullMarked
package dev.sdkpoet.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
