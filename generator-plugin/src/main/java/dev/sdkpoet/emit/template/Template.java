package dev.sdkpoet.emit.template;

/**
 * The text of a template.
 *
 * @param name its path below the template folder, for example {@code docs/api.md.mustache}
 * @param displayName how problems name it
 * @param text its text, with {@code \n} line ends
 */
record Template(String name, String displayName, String text) {
    static final String SUFFIX = ".mustache";

    Template {
        text = text.replace("\r\n", "\n");
    }

    /** Where its output goes, relative to the folder it stands in: its own path without the suffix. */
    static String outputPath(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
