package dev.sdkpoet.migrate;

import java.util.List;

/**
 * One setting of a plugin's configuration.
 *
 * @param value its text; "" where it has others inside
 * @param inner what is inside
 */
public record Setting(String name, String value, List<Setting> inner) {
    public Setting {
        inner = List.copyOf(inner);
    }
}
