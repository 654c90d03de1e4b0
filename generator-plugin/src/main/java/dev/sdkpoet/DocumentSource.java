package dev.sdkpoet;

import java.nio.file.Path;

/**
 * One OpenAPI document to generate from.
 *
 * @param name what tells it from the client's other documents: an accessor of the client and a part of the package; "" for the only one
 * @param file where it is
 * @param displayName how problems name it: the path as the user knows it
 */
public record DocumentSource(String name, Path file, String displayName) {}
