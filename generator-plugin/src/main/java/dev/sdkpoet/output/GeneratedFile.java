package dev.sdkpoet.output;

/**
 * A text file that is yet to be written, in UTF-8.
 *
 * @param path where it goes below its root, separated by {@code /}
 * @param root what kind of file it is, and so where its root is
 * @param content the whole text; its lines end in {@code \n}
 */
public record GeneratedFile(String path, Root root, String content) {

    /** Where the roots are is up to the layout. */
    public enum Root {
        /** Java sources; the path begins with the package. */
        JAVA,
        /** {@code README.md} and {@code docs/}. */
        DOCS,
        /** What else makes the sources a project of their own, such as {@code pom.xml}. */
        PROJECT
    }

    public static GeneratedFile java(String path, String content) {
        return new GeneratedFile(path, Root.JAVA, content);
    }
}
