package dev.sdkpoet.source;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit that reads a repository and does nothing else. By itself it would run {@code git} to find the machine's configuration, write files
 * beside the repository's to measure how exact their times are, and note that in the user's home. Settings of the machine and of the user
 * are for those who write.
 */
final class QuietGit extends SystemReader.Delegate {
    static {
        // JGit has one for all, and the plugin's JGit is its own.
        SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
    }

    private QuietGit(SystemReader system) {
        super(system);
    }

    static FileRepositoryBuilder repository() {
        return new FileRepositoryBuilder().setMustExist(true);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    /** A file that isn't there. */
    private static final class NoConfig extends FileBasedConfig {
        /** More than on any file system. */
        private static final long EXACTNESS_OF_TIMES = 2;

        NoConfig(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is nothing.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(EXACTNESS_OF_TIMES, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
