package dev.sdkpoet.settings;

import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads parameters that have a fixed set of values. */
public final class Choices {
    private Choices() {}

    public static <E extends Enum<E>> E choose(String parameter, String value, List<E> choices) {
        for (E choice : choices) {
            if (name(choice).equals(value)) {
                return choice;
            }
        }
        List<String> names = choices.stream().map(Choices::name).toList();
        String message =
                "\"" + value + "\" is not a value of this parameter. Use one of: " + String.join(", ", names) + ".";
        throw wrong(parameter, message);
    }

    /** Versions of Jackson, separated by commas. */
    public static List<JacksonVersion> jackson(String value) {
        List<JacksonVersion> versions = new ArrayList<>();
        for (String part : value.isEmpty() ? new String[0] : value.split(",", -1)) {
            versions.add(JacksonVersion.numbered(part.strip())
                    .orElseThrow(() -> wrong(
                            "jackson",
                            "sdkpoet knows no version \"" + part.strip() + "\" of Jackson. Set 2, 3, or 2,3.")));
        }
        return versions;
    }

    /** A configuration that can't be meant. */
    public static GenerationException wrong(String parameter, String message) {
        return new GenerationException(List.of(new Problem(Severity.ERROR, new Place.Setting(parameter), message)));
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
