/** Overlays of the OpenAPI Overlay Specification: what they say, and how documents change by them. */
@NullMarked
package dev.sdkpoet.overlay;

import org.jspecify.annotations.NullMarked;
