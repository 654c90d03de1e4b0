package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.template.TemplateTags.Tag;
import dev.sdkpoet.problem.Place;

/**
 * The text of a template.
 *
 * @param name its path below the template folder, for example {@code docs/api.md.mustache}
 * @param place where it is written: a file, or a parameter
 * @param text its text, with {@code \n} line ends
 */
public record Template(String name, Place place, String text) {
    public static final String SUFFIX = ".mustache";

    public Template {
        text = text.replace("\r\n", "\n");
    }

    /** Where one of its tags is; a parameter is short enough to be named as a whole. */
    public Place at(Tag tag) {
        return place instanceof Place.WholeFile whole
                ? new Place.InText(whole.file(), tag.line(), tag.column())
                : place;
    }

    /** Where its output goes, relative to the folder it stands in: its own path without the suffix. */
    public static String outputPath(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
