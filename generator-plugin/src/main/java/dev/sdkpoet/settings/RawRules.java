package dev.sdkpoet.settings;

import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what a user wrote is what settings can be. Everything wrong goes to the problems, under the name of its setting. */
public record RawRules(Problems problems) {

    /** @return whether nothing is wrong with it */
    public boolean check(RawSetting setting, Shape shape) {
        return check(setting.name(), setting, shape);
    }

    /** What to do about a name that isn't one. */
    public static String remedy(String name, Collection<String> known) {
        return Nearest.to(name, known)
                .map(near -> "Did you mean <" + near + ">?")
                .orElseGet(() ->
                        known.size() > 10 ? "Leave it out." : "Use one of: <" + String.join(">, <", known) + ">.");
    }

    private boolean check(String path, RawSetting setting, Shape shape) {
        if (shape instanceof Shape.Text text) {
            return checkText(path, setting, text);
        }
        boolean isRight = true;
        if (shape instanceof Shape.Items items) {
            for (RawSetting item : setting.inner()) {
                isRight &= check(path + "/" + item.name(), item, items.item());
            }
        } else if (shape instanceof Shape.Entries entries) {
            isRight = checkOnce(path, setting.inner());
            for (RawSetting entry : setting.inner()) {
                isRight &= check(path + "/" + entry.name(), entry, entries.value());
            }
        } else if (shape instanceof Shape.Bean bean) {
            isRight = checkBean(path, setting, bean);
        }
        return isRight;
    }

    private boolean checkText(String path, RawSetting setting, Shape.Text text) {
        if (!setting.inner().isEmpty()) {
            return wrong(
                    path,
                    "It needs a value, but has <" + setting.inner().get(0).name()
                            + "> in it. Write the value between <" + setting.name() + "> and </" + setting.name()
                            + ">.");
        }
        String value = setting.text().strip();
        return !text.isFlag()
                || value.isEmpty()
                || value.equalsIgnoreCase("true")
                || value.equalsIgnoreCase("false")
                || wrong(path, "\"" + value + "\" is neither true nor false. Use one of the two.");
    }

    private boolean checkBean(String path, RawSetting setting, Shape.Bean bean) {
        boolean isRight = true;
        if (setting.inner().isEmpty() && !setting.text().isBlank()) {
            isRight = wrong(
                    path,
                    "\"" + setting.text().strip() + "\" is where settings should be: <"
                            + String.join(">, <", bean.properties().keySet()) + ">. Write it into one of them.");
        }
        List<RawSetting> once = setting.inner().stream()
                .filter(inner -> !isRepeatable(inner, bean))
                .toList();
        isRight &= checkOnce(path, once);
        for (RawSetting inner : setting.inner()) {
            Shape.Property property = bean.properties().get(inner.name());
            isRight &= property == null
                    ? wrong(
                            path + "/" + inner.name(),
                            "There is no such setting in <" + setting.name() + ">. "
                                    + remedy(inner.name(), bean.properties().keySet()))
                    : check(path + "/" + inner.name(), inner, property.shape());
        }
        return isRight;
    }

    private static boolean isRepeatable(RawSetting setting, Shape.Bean bean) {
        Shape.Property property = bean.properties().get(setting.name());
        return property != null && property.isRepeatable();
    }

    /**
     * Refuses settings that contradict each other.
     *
     * @param path where they are; "" for the settings of a goal
     */
    public boolean checkOnce(String path, List<RawSetting> settings) {
        boolean isRight = true;
        Map<String, RawSetting> first = new HashMap<>();
        for (RawSetting setting : settings) {
            RawSetting other = first.putIfAbsent(setting.name(), setting);
            if (other != null && !other.equals(setting)) {
                isRight = wrong(
                        path.isEmpty() ? setting.name() : path + "/" + setting.name(),
                        "It is set twice, but only one can have an effect. Remove the other.");
            }
        }
        return isRight;
    }

    private boolean wrong(String path, String message) {
        problems.error(new Place.Setting(path), message);
        return false;
    }
}
