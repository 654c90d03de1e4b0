package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * @param module the module's name
 * @param packages all packages with public classes, sorted
 * @param title what it is, as Javadoc
 */
record ModuleView(String module, List<String> packages, String title) {}
