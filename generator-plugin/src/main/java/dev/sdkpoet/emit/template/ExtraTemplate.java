package dev.sdkpoet.emit.template;

import dev.sdkpoet.output.GeneratedFile.Root;

/**
 * A template of the user's own, for files that sdkpoet doesn't generate by itself.
 *
 * @param template its path below the template directory
 * @param per how often it is rendered
 * @param output the path of what it renders, itself a template over the same view
 * @param root what that path is relative to
 */
public record ExtraTemplate(String template, Per per, String output, Root root) {

    /** What a template is rendered for, and so what its view is. */
    public enum Per {
        CLIENT,
        API,
        MODEL
    }
}
