package dev.sdkpoet.openapigenerator;

import dev.sdkpoet.migrate.Counterpart;
import dev.sdkpoet.migrate.Counterparts;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.config.GlobalSettings;

/** The options that a user has set, all checked: what sdkpoet hasn't is an error that says what to use instead. */
final class Settings {
    /** What OpenAPI Generator itself puts among a user's options. */
    private static final Set<String> PUT_BY_GENERATOR = Set.of(
            "generateApiTests",
            "generateModelTests",
            "generateApiDocs",
            "generateModelDocs",
            "generateApis",
            "generateModels",
            "generateWebhooks",
            "generateRecursiveDependentModels",
            "excludeTests");

    /** What it sets where the user doesn't. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "gitHost",
            "github.com",
            "gitUserId",
            "GIT_USER_ID",
            "gitRepoId",
            "GIT_REPO_ID",
            "releaseNote",
            "Minor update");

    /** What decides which parts of a client OpenAPI Generator writes. */
    private static final List<String> PARTS = List.of("apis", "models", "supportingFiles");

    private final Map<String, String> options = new TreeMap<>();
    private final Problems problems;

    Settings(Map<String, Object> properties, Problems problems) {
        this.problems = problems;
        properties.forEach((key, value) -> {
            String text = value == null ? "" : value.toString();
            if (!PUT_BY_GENERATOR.contains(key) && !text.equals(DEFAULTS.get(key))) {
                options.put(key, text);
            }
        });
        options.forEach(this::checkOption);
        checkParts();
    }

    /** The value of an option, else its default; "" where it has none. */
    String text(GeneratorOption option) {
        String value = options.get(option.key());
        return value == null ? option.fallback() : value.strip();
    }

    /** The value of an option as the user has set it; null where it isn't set. */
    @Nullable
    String own(GeneratorOption option) {
        String value = options.get(option.key());
        return value == null ? null : value.strip();
    }

    boolean flag(GeneratorOption option) {
        return choice(option, List.of("true", "false")).equals("true");
    }

    <E extends Enum<E>> E choice(GeneratorOption option, E fallback, List<E> choices) {
        List<String> names = choices.stream()
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(choice(option, names));
        return index < 0 ? fallback : choices.get(index);
    }

    private String choice(GeneratorOption option, List<String> choices) {
        String value = text(option).toLowerCase(Locale.ROOT);
        if (!choices.contains(value)) {
            error(option.key(), "\"" + value + "\" isn't one of " + String.join(", ", choices) + ". Use one of them.");
        }
        return value;
    }

    /** A setting of OpenAPI Generator that isn't an option, such as {@code --type-mappings}, under its name in the Maven plugin. */
    void refuse(String name, boolean isSet) {
        if (isSet) {
            Counterpart counterpart = Counterparts.parameters().get(name);
            error(
                    name,
                    "sdkpoet has no such setting. "
                            + (counterpart == null ? "Leave it out." : counterpart.text() + " Leave the setting out."));
        }
    }

    void refuse(String name, Map<?, ?> values) {
        refuse(name, !values.isEmpty());
    }

    void refuse(String name, Collection<?> values) {
        refuse(name, !values.isEmpty());
    }

    private void checkOption(String key, String value) {
        if (GeneratorOption.named(key).isPresent()) {
            return;
        }
        Counterpart counterpart = Counterparts.options().get(key);
        if (counterpart == null) {
            counterpart = Counterparts.parameters().get(key);
        }
        String instead = PluginParameters.instead().get(key);
        if (counterpart == null && instead != null) {
            error(key, "This is a parameter of sdkpoet's own Maven plugin, and no option here. " + instead);
        } else if (counterpart == null) {
            error(key, "sdkpoet has no such option. `config-help -g sdkpoet` lists those it has. Leave it out.");
        } else if (!counterpart.isBuiltIn(value)) {
            error(key, "sdkpoet has no such option. " + counterpart.text() + " Leave the option out.");
        }
    }

    /** With none of them a whole client is written; the Maven plugin sets all of them, to nothing. */
    private void checkParts() {
        List<String> set = PARTS.stream()
                .filter(part -> GlobalSettings.getProperty(part) != null)
                .toList();
        if (!set.isEmpty() && set.size() < PARTS.size()) {
            error(
                    "globalProperties",
                    "Only " + String.join(" and ", set)
                            + " would be generated, but a client is one whole. Set none of "
                            + String.join(", ", PARTS)
                            + ", nor generateApis, generateModels and generateSupportingFiles; FILTER in openapiNormalizer leaves operations out.");
        }
        for (String part : List.of("apis", "models")) {
            String names = GlobalSettings.getProperty(part);
            if (names != null && !names.isBlank()) {
                error(
                        "globalProperties",
                        part + "=" + names
                                + " picks some. Leave it out; FILTER in openapiNormalizer leaves operations out, and the models only they use.");
            }
        }
    }

    void error(String name, String message) {
        problems.error(new Place.Setting(name), message);
    }
}
