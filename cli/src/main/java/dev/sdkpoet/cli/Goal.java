package dev.sdkpoet.cli;

import java.util.List;

/**
 * A goal of the plugin, as its descriptor documents it.
 *
 * @param description its Javadoc, as HTML
 * @param parameters those that a user sets
 */
record Goal(String name, String description, List<Parameter> parameters) {
    Goal {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter of a goal.
     *
     * @param description its Javadoc, as HTML
     * @param defaultValue "" for none
     * @param property the property that sets it on Maven's command line; "" for none
     */
    record Parameter(String name, String description, String defaultValue, String property) {}
}
