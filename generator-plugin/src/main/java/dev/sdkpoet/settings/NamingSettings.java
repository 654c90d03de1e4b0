package dev.sdkpoet.settings;

import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.naming.CustomNames;
import dev.sdkpoet.naming.Rename;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings that say what is called what in Java, and which types are one. */
public abstract class NamingSettings extends InputSettings {
    @Nullable
    String basePackage;

    @Nullable
    String clientName;

    @Nullable
    String apiPackage;

    @Nullable
    String modelPackage;

    @Nullable
    String modelPrefix;

    @Nullable
    String modelSuffix;

    @Nullable
    Map<String, String> resourceAccessors;

    @Nullable
    List<RenameParameter> names;

    boolean wholeMethodNames;

    boolean untaggedTogether;

    boolean sharedTypes = true;

    boolean nestedTypes = true;

    @Nullable
    File lockFile;

    NamingSettings(ProjectContext project) {
        super(project);
    }

    @Override
    void addTo(GenerationRequestBuilder request, Attempts attempts) {
        super.addTo(request, attempts);
        request.basePackage(orEmpty(basePackage))
                .clientName(orEmpty(clientName))
                .resourceAccessors(resourceAccessors == null ? Map.of() : new TreeMap<>(resourceAccessors))
                .names(attempts.orElse(CustomNames.NONE, this::names))
                .wholeMethodNames(wholeMethodNames)
                .untaggedTogether(untaggedTogether)
                .sharedTypes(sharedTypes)
                .nestedTypes(nestedTypes)
                .lockFile(path(lockFile));
    }

    private CustomNames names() {
        List<Rename> renames = names == null
                ? List.of()
                : names.stream().map(RenameParameter::toRename).toList();
        return new CustomNames(
                renames, orEmpty(modelPrefix), orEmpty(modelSuffix), orEmpty(apiPackage), orEmpty(modelPackage));
    }
}
