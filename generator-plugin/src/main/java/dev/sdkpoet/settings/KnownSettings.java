package dev.sdkpoet.settings;

import dev.sdkpoet.problem.Nearest;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The settings of all goals, for what to say of names that aren't among them.
 *
 * @param names what they are called
 * @param properties the properties that set them, by name
 */
public record KnownSettings(SortedSet<String> names, SortedMap<String, String> properties) {
    /** What the names of properties begin with. */
    public static final String PREFIX = "sdkpoet.";

    /** Refuses a name that no setting has. */
    public void refuseName(String name, Problems problems) {
        problems.error(
                new Place.Setting(name), "No goal has a parameter of this name. " + RawRules.remedy(name, names));
    }

    /**
     * Refuses a property that sets nothing.
     *
     * @param place where to write a setting that has no property
     * @param otherwise what to do if it is like none of them
     */
    public void refuseProperty(String property, String place, String otherwise, Problems problems) {
        String name = property.startsWith(PREFIX) ? property.substring(PREFIX.length()) : property;
        String remedy;
        if (properties.containsKey(name)) {
            remedy = "That of <" + name + "> is -D" + properties.get(name) + ".";
        } else if (names.contains(name)) {
            remedy = "<" + name + "> has none: set it in " + place + ".";
        } else {
            remedy = Nearest.to(
                            name,
                            properties.values().stream()
                                    .map(each -> each.substring(PREFIX.length()))
                                    .collect(Collectors.toCollection(TreeSet::new)))
                    .map(near -> "Did you mean -D" + PREFIX + near + "?")
                    .orElse(otherwise);
        }
        problems.error(new Place.Property(property), "No goal has such a property. " + remedy);
    }
}
