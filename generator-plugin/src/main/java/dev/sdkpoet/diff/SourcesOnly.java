package dev.sdkpoet.diff;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Finds the JDK's classes and nothing else: neither what Maven runs with, nor what lies in the current directory. */
final class SourcesOnly extends ForwardingJavaFileManager<JavaFileManager> {
    private static final Set<Location> HIDDEN = Set.of(
            StandardLocation.CLASS_PATH, StandardLocation.SOURCE_PATH, StandardLocation.ANNOTATION_PROCESSOR_PATH);

    SourcesOnly(JavaFileManager manager) {
        super(manager);
    }

    @Override
    public boolean hasLocation(Location location) {
        return !HIDDEN.contains(location) && super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        return HIDDEN.contains(location) ? List.of() : super.list(location, packageName, kinds, recurse);
    }
}
