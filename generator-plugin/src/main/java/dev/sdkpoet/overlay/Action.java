package dev.sdkpoet.overlay;

import dev.sdkpoet.jsonpath.JsonPath;
import dev.sdkpoet.spec.SpecNode;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param target what leads to the values that change, as it is written
 * @param path the same
 * @param update what is merged or added; null to remove the values
 */
record Action(SpecNode target, JsonPath path, @Nullable SpecNode update) {}
