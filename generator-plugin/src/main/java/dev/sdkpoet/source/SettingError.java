package dev.sdkpoet.source;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.util.List;

/** Makes errors about settings. */
final class SettingError {
    private SettingError() {}

    static GenerationException of(String setting, String message) {
        return new GenerationException(List.of(new Problem(Severity.ERROR, new Place.Setting(setting), message)));
    }
}
