/** What runs in a JVM of its own, with one client on its class path. */
@NullMarked
package dev.sdkpoet.benchmarks.client;

import org.jspecify.annotations.NullMarked;
