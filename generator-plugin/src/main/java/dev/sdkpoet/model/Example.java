package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import org.jspecify.annotations.Nullable;

/**
 * An example value of a body.
 *
 * @param name the key below {@code examples}, or "" for the single {@code example}
 * @param json the value as JSON text
 */
public record Example(String name, @Nullable String summary, String json, SpecLocation location) {}
