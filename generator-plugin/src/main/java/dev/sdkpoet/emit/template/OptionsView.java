package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * @param name the variable: {@code options} or {@code params}
 * @param type the class
 * @param values what its builder is given
 */
record OptionsView(String name, String type, List<ValueView> values) {}
