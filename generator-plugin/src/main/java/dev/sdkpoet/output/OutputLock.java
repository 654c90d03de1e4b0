package dev.sdkpoet.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two builds from writing to one output directory at the same time. The operating system frees it when a build dies. */
final class OutputLock implements AutoCloseable {
    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for other processes; another thread of this one is an error, since its configuration names one directory twice. */
    static OutputLock acquire(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            channel.lock();
            return new OutputLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException(
                    "another module or execution of this build writes to the same directory; give each its own", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
