/** Runs what is compared in turn, and sums up the figures. */
@NullMarked
package dev.sdkpoet.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
