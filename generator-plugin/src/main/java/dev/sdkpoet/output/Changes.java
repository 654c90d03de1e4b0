package dev.sdkpoet.output;

/**
 * What a run did to its output directory.
 *
 * @param written files that are new or have new content
 * @param unchanged files that were as they should be, and weren't touched
 * @param deleted files that an earlier run wrote and that are no longer generated
 */
public record Changes(int written, int unchanged, int deleted) {}
