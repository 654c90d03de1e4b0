package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * What makes the models known to Jackson.
 *
 * @param package_ the base package; the class is in {@code <package>.jackson}
 * @param runtimePackage the package of the runtime
 * @param groups all types that have a codec, in groups that a class has room for
 */
public record JacksonView(String package_, String runtimePackage, List<Group> groups) {
    /**
     * Some types.
     *
     * @param name of the class that knows them
     * @param types their names in full
     */
    public record Group(String name, List<String> types) {}
}
