package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * The Jackson modules for the models.
 *
 * @param package_ the base package; the class is in {@code <package>.jackson}
 * @param runtimePackage the package of the runtime
 * @param groups all types that have a codec, in groups that fit into a class
 */
public record JacksonView(String package_, String runtimePackage, List<Group> groups) {
    /**
     * @param name the name of the group's class
     * @param types their full names
     */
    public record Group(String name, List<String> types) {}
}
