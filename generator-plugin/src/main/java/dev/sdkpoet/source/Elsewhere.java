package dev.sdkpoet.source;

import dev.sdkpoet.spec.FileAccess;

/** Files that are read from something that has to be closed. What lies outside of it is read from the disk. */
public interface Elsewhere extends FileAccess, AutoCloseable {
    @Override
    void close();
}
