/** The benchmarks. */
@NullMarked
package dev.sdkpoet.benchmarks.run;

import org.jspecify.annotations.NullMarked;
