package dev.sdkpoet.settings;

import java.util.List;

/**
 * A setting as a user wrote it, before anything is known to be what it can be.
 *
 * @param text what it holds if it has no settings in it; else ""
 * @param inner the settings in it
 */
public record RawSetting(String name, String text, List<RawSetting> inner) {
    public RawSetting {
        inner = List.copyOf(inner);
    }
}
