package dev.sdkpoet.spec;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a document may cost and where its references may lead. The defaults leave room for the largest public documents
 * (78 MB of JSON) and stop everything that only wants to exhaust the machine.
 *
 * @param files where files are read from
 * @param refRoot the directory that references may not leave; the document's own directory when null
 * @param maxFileBytes the size of one file
 * @param maxTotalBytes the size of all files together, and of the text that YAML aliases expand to
 * @param maxFiles the number of files
 * @param maxDepth how deep objects and arrays may nest
 * @param maxNodes the number of values in one file, with YAML aliases expanded
 * @param maxAliases the number of YAML aliases in one file
 */
public record LoadOptions(
        FileAccess files,
        @Nullable Path refRoot,
        long maxFileBytes,
        long maxTotalBytes,
        int maxFiles,
        int maxDepth,
        long maxNodes,
        int maxAliases) {

    private static final long MEBIBYTE = 1024L * 1024;

    public LoadOptions {
        if (maxFileBytes < 1 || maxTotalBytes < 1 || maxFiles < 1 || maxDepth < 1 || maxNodes < 1 || maxAliases < 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    public static LoadOptions defaults() {
        return new LoadOptions(DiskAccess.DISK, null, 128 * MEBIBYTE, 256 * MEBIBYTE, 1_000, 500, 10_000_000, 10_000);
    }

    /** {@link #maxFileBytes}, with what to do about a larger file. */
    SizeLimit fileLimit() {
        return new SizeLimit(maxFileBytes, "Split it, or raise the limit maxFileBytes.");
    }

    public LoadOptions withFiles(FileAccess other) {
        return new LoadOptions(other, refRoot, maxFileBytes, maxTotalBytes, maxFiles, maxDepth, maxNodes, maxAliases);
    }

    public LoadOptions withRefRoot(@Nullable Path directory) {
        return new LoadOptions(files, directory, maxFileBytes, maxTotalBytes, maxFiles, maxDepth, maxNodes, maxAliases);
    }

    public LoadOptions withMaxFileBytes(long bytes) {
        return new LoadOptions(files, refRoot, bytes, maxTotalBytes, maxFiles, maxDepth, maxNodes, maxAliases);
    }

    public LoadOptions withMaxTotalBytes(long bytes) {
        return new LoadOptions(files, refRoot, maxFileBytes, bytes, maxFiles, maxDepth, maxNodes, maxAliases);
    }

    public LoadOptions withMaxFiles(int files) {
        return new LoadOptions(this.files, refRoot, maxFileBytes, maxTotalBytes, files, maxDepth, maxNodes, maxAliases);
    }

    public LoadOptions withMaxNodes(long nodes) {
        return new LoadOptions(files, refRoot, maxFileBytes, maxTotalBytes, maxFiles, maxDepth, nodes, maxAliases);
    }
}
