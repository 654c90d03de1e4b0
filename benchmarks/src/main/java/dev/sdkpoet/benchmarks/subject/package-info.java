/** The generators that are compared, and the clients that they make. */
@NullMarked
package dev.sdkpoet.benchmarks.subject;

import org.jspecify.annotations.NullMarked;
