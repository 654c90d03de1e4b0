package dev.sdkpoet.openapigenerator;

import dev.sdkpoet.naming.Rename;
import dev.sdkpoet.naming.Rename.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** OpenAPI Generator's maps of names. Their keys are names of all things that are called so, unless these have their model's in front. */
final class NameMappings {
    private NameMappings() {}

    static List<Rename> renames(Kind kind, Map<String, String> mapping) {
        boolean isAlone = kind == Kind.SCHEMA || kind == Kind.OPERATION;
        return new TreeMap<>(mapping)
                .entrySet().stream()
                        .map(entry -> new Rename(
                                kind,
                                isAlone || entry.getKey().indexOf('.') >= 0 ? entry.getKey() : "*." + entry.getKey(),
                                entry.getValue(),
                                List.of(),
                                ""))
                        .toList();
    }
}
