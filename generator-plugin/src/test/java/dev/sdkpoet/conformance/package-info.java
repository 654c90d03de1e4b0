/** Calls other people's conformance servers with generated clients. */
@NullMarked
package dev.sdkpoet.conformance;

import org.jspecify.annotations.NullMarked;
