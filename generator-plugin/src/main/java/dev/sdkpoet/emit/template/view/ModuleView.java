package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * @param module the module's name
 * @param numbered whether a part of the name ends in a digit, which causes a javac warning
 * @param library whether the runtime is a library, with its own module
 * @param jackson the optional modules of Jackson and of Jakarta Validation
 * @param packages all packages with public classes, sorted
 * @param title what it is, as Javadoc
 */
public record ModuleView(
        String module, boolean numbered, boolean library, List<String> jackson, List<String> packages, String title) {}
