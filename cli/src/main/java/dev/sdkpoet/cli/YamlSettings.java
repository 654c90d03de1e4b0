package dev.sdkpoet.cli;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.settings.RawSetting;
import dev.sdkpoet.settings.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads settings that are written in YAML: texts stay as they are, so that {@code 1.10} is a version. */
final class YamlSettings {
    private YamlSettings() {}

    /**
     * The settings of a file, by name.
     *
     * @param file what problems name it
     * @throws GenerationException if it isn't YAML, or has no names
     */
    static Map<String, @Nullable Object> read(String file, String text) {
        Object root = load(file, text);
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        if (root instanceof Map<?, ?> map) {
            map.forEach((name, value) -> settings.put(String.valueOf(name), value));
        } else if (root != null) {
            throw wrong(
                    new Place.WholeFile(file),
                    "It has no settings. Write each as NAME: VALUE, such as basePackage: com.acme.pets.");
        }
        return settings;
    }

    /** What an option says: YAML, where it holds more than a text. */
    static RawSetting option(String name, String text, Shape shape) {
        return isText(shape) || !text.strip().matches("(?s)[\\[{].*")
                ? new RawSetting(name, text, List.of())
                : raw(name, load("--" + name, text), shape);
    }

    private static boolean isText(Shape shape) {
        return shape instanceof Shape.Text;
    }

    /** @param value a text, a list, a map or null */
    static RawSetting raw(String name, @Nullable Object value, Shape shape) {
        if (value instanceof Map<?, ?> map) {
            return new RawSetting(name, "", entries(map, shape));
        }
        if (value instanceof List<?> list) {
            String item = name.endsWith("s") ? name.substring(0, name.length() - 1) : "item";
            Shape each = shape instanceof Shape.Items items ? items.item() : new Shape.Text(Object.class);
            return new RawSetting(
                    name, "", list.stream().map(inner -> raw(item, inner, each)).toList());
        }
        return new RawSetting(name, Objects.toString(value, ""), List.of());
    }

    private static List<RawSetting> entries(Map<?, ?> map, Shape shape) {
        List<RawSetting> entries = new ArrayList<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            Shape inner = inner(name, shape);
            // As in a POM, an element of a list, or of settings that may be repeated, may have its name before it.
            boolean isRepeated = shape instanceof Shape.Items
                    || shape instanceof Shape.Bean bean
                            && bean.properties().containsKey(name)
                            && bean.properties().get(name).isRepeatable();
            if (isRepeated && value instanceof List<?> list) {
                list.forEach(each -> entries.add(raw(name, each, inner)));
            } else {
                entries.add(raw(name, value, inner));
            }
        });
        return entries;
    }

    private static Shape inner(String name, Shape shape) {
        if (shape instanceof Shape.Items items) {
            return items.item();
        }
        if (shape instanceof Shape.Entries entries) {
            return entries.value();
        }
        return shape instanceof Shape.Bean bean && bean.properties().containsKey(name)
                ? bean.properties().get(name).shape()
                : new Shape.Text(Object.class);
    }

    private static @Nullable Object load(String file, String text) {
        try {
            return new Load(LoadSettings.builder()
                            .setSchema(new FailsafeSchema())
                            .setAllowDuplicateKeys(false)
                            .build())
                    .loadFromString(text);
        } catch (MarkedYamlEngineException e) {
            Place place =
                    e.getProblemMark().<Place>map(mark -> place(file, mark)).orElseGet(() -> new Place.WholeFile(file));
            throw wrong(place, "This isn't YAML: " + e.getProblem() + ". Correct it.");
        } catch (YamlEngineException e) {
            throw wrong(new Place.WholeFile(file), "This isn't YAML: " + e.getMessage() + ". Correct it.");
        }
    }

    private static Place place(String file, Mark mark) {
        return new Place.InText(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static GenerationException wrong(Place place, String message) {
        return new GenerationException(List.of(new Problem(Severity.ERROR, place, message)));
    }
}
