package dev.sdkpoet;

import dev.sdkpoet.emit.Coordinates;
import java.util.Locale;

/**
 * Names that follow from the package where the user gives none.
 *
 * @param basePackage a valid package name, for example {@code com.acme.pets}
 */
record Defaults(String basePackage) {

    String clientName() {
        StringBuilder name = new StringBuilder();
        for (String word : last().split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.append("Client").toString();
    }

    Coordinates coordinates() {
        int dot = basePackage.lastIndexOf('.');
        String group = dot < 0 ? basePackage : basePackage.substring(0, dot);
        String artifact = last().toLowerCase(Locale.ROOT).replace('_', '-') + "-client";
        return new Coordinates(group, artifact, "0.1.0");
    }

    private String last() {
        return basePackage.substring(basePackage.lastIndexOf('.') + 1);
    }
}
