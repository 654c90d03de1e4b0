package dev.sdkpoet.custom;

import java.util.List;

/**
 * What the name of a class of the user's own consists of. Where the package ends isn't said: it is taken to end before the first part that
 * begins with a capital, or else before the last one.
 *
 * @param names the top-level class, and those nested in it down to the one that is meant
 */
public record ClassParts(String packageName, List<String> names) {
    public ClassParts {
        names = List.copyOf(names);
    }

    /** Takes {@code com.acme.Money.Codec} apart. */
    public static ClassParts of(String qualified) {
        List<String> parts = List.of(qualified.split("\\."));
        int first = 0;
        while (first < parts.size() - 1
                && !Character.isUpperCase(parts.get(first).charAt(0))) {
            first++;
        }
        return new ClassParts(String.join(".", parts.subList(0, first)), parts.subList(first, parts.size()));
    }

    /** Where its source is below a source root, with {@code /} as separator. */
    public String sourceFile() {
        return (packageName + ".").replace('.', '/') + names.get(0) + ".java";
    }

    @Override
    public String toString() {
        return packageName + "." + String.join(".", names);
    }
}
