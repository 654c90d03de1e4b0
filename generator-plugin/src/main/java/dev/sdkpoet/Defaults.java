package dev.sdkpoet;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.naming.NameRules;
import java.util.Locale;

/**
 * Names that follow from the package where the user gives none.
 *
 * @param basePackage a valid package name, for example {@code com.acme.pets}
 */
record Defaults(String basePackage) {

    /** After the last part; for {@code com.acme.api}, since {@code ApiClient} means another class, after the one before, too. */
    String clientName() {
        String[] parts = basePackage.split("\\.");
        String name = "Client";
        for (int i = parts.length - 1; i >= 0; i--) {
            name = capitalised(parts[i]) + name;
            if (NameRules.clientName(name, basePackage).isEmpty()) {
                return name;
            }
        }
        return capitalised(last()) + "Client";
    }

    private static String capitalised(String part) {
        StringBuilder name = new StringBuilder();
        for (String word : part.split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }

    Coordinates coordinates() {
        int dot = basePackage.lastIndexOf('.');
        String group = dot < 0 ? basePackage : basePackage.substring(0, dot);
        String artifact = last().toLowerCase(Locale.ROOT).replace('_', '-') + "-client";
        return new Coordinates(group, artifact.replaceFirst("^-+", ""), "0.1.0");
    }

    private String last() {
        return basePackage.substring(basePackage.lastIndexOf('.') + 1);
    }
}
