package dev.sdkpoet.testing;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file system on which nothing changes any more after a number of changes: as if the process had been killed there, whatever it tries to
 * clean up.
 */
public final class KillingFileSystem extends FileSystem {
    private final FileSystem real;
    private final Provider provider;
    private final int killedAt;
    private final Runnable end;
    private int changes;

    /** @param killedAt how many changes are carried out; the next one, and all after it, end in {@link Killed} */
    public KillingFileSystem(FileSystem real, int killedAt) {
        this(real, killedAt, () -> {
            throw new Killed();
        });
    }

    /** @param end runs in place of each change after the first so many, and doesn't return */
    public KillingFileSystem(FileSystem real, int killedAt, Runnable end) {
        this.real = real;
        this.provider = new Provider(real.provider());
        this.killedAt = killedAt;
        this.end = end;
    }

    /** What a killed process would have done next. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** The path on this file system. */
    public Path path(Path path) {
        return (Path) wrapped(path);
    }

    private void change() {
        if (++changes > killedAt) {
            end.run();
        }
    }

    private Object wrapped(Object value) {
        if (!(value instanceof Path path)) {
            return value;
        }
        return Proxy.newProxyInstance(
                KillingFileSystem.class.getClassLoader(), new Class<?>[] {Path.class}, new PathHandler(path));
    }

    private static Path real(Object path) {
        return Proxy.isProxyClass(path.getClass())
                ? ((PathHandler) Proxy.getInvocationHandler(path)).path
                : (Path) path;
    }

    private final class PathHandler implements InvocationHandler {
        private final Path path;

        PathHandler(Path path) {
            this.path = path;
        }

        @Override
        public @Nullable Object invoke(Object proxy, java.lang.reflect.Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return KillingFileSystem.this;
            }
            Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
            for (int i = 0; i < unwrapped.length; i++) {
                unwrapped[i] = unwrapped[i] instanceof Path ? real(unwrapped[i]) : unwrapped[i];
            }
            try {
                Object result = method.invoke(path, unwrapped);
                return result == null ? null : wrapped(result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /** Passes everything on, and counts what changes files. */
    private final class Provider extends FileSystemProvider {
        private final FileSystemProvider real;

        Provider(FileSystemProvider real) {
            this.real = real;
        }

        @Override
        public String getScheme() {
            return real.getScheme();
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            if (!options.contains(StandardOpenOption.WRITE)) {
                return real.newByteChannel(real(path), options, attributes);
            }
            change();
            SeekableByteChannel channel = real.newByteChannel(real(path), options, attributes);
            return (SeekableByteChannel) Proxy.newProxyInstance(
                    KillingFileSystem.class.getClassLoader(),
                    new Class<?>[] {SeekableByteChannel.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("write")) {
                            change();
                        }
                        try {
                            return method.invoke(channel, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            change();
            return real.newFileChannel(real(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path directory, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            List<Path> all = new ArrayList<>();
            try (DirectoryStream<Path> stream =
                    real.newDirectoryStream(real(directory), path -> filter.accept((Path) wrapped(path)))) {
                stream.forEach(path -> all.add((Path) wrapped(path)));
            }
            return new DirectoryStream<>() {
                @Override
                public java.util.Iterator<Path> iterator() {
                    return all.iterator();
                }

                @Override
                public void close() {
                    // Read already.
                }
            };
        }

        @Override
        public void createDirectory(Path directory, FileAttribute<?>... attributes) throws IOException {
            change();
            real.createDirectory(real(directory), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            change();
            real.delete(real(path));
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            change();
            real.copy(real(source), real(target), options);
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            change();
            real.move(real(source), real(target), options);
        }

        @Override
        public boolean isSameFile(Path path, Path other) throws IOException {
            return real.isSameFile(real(path), real(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return real.isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return real.getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            real.checkAccess(real(path), modes);
        }

        @Override
        public <V extends FileAttributeView> @Nullable V getFileAttributeView(
                Path path, Class<V> type, LinkOption... options) {
            return real.getFileAttributeView(real(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return real.readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return real.readAttributes(real(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            change();
            real.setAttribute(real(path), attribute, value, options);
        }
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        real.close();
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public boolean isReadOnly() {
        return real.isReadOnly();
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return StreamSupport.stream(real.getRootDirectories().spliterator(), false)
                .map(this::path)
                .toList();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
