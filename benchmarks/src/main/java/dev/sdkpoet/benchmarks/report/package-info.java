/** Figures as Markdown. */
@NullMarked
package dev.sdkpoet.benchmarks.report;

import org.jspecify.annotations.NullMarked;
