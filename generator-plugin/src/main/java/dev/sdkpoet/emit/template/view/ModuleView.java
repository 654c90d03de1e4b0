package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * @param module the module's name
 * @param numbered whether a part of the name ends in a digit, of which javac warns
 * @param library whether the runtime is a library, which is a module of its own
 * @param jackson the modules of Jackson and of Jakarta Validation that the client compiles against, and can do without
 * @param packages all packages with public classes, sorted
 * @param title what it is, as Javadoc
 */
public record ModuleView(
        String module, boolean numbered, boolean library, List<String> jackson, List<String> packages, String title) {}
