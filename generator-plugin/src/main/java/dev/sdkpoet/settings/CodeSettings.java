package dev.sdkpoet.settings;

import dev.sdkpoet.GenerationRequestBuilder;
import dev.sdkpoet.custom.Addition;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.RuntimeMode;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings that say what the Java of a client has. */
public abstract class CodeSettings extends NamingSettings {
    @Nullable
    List<TypeParameter> types;

    boolean beanValidation;

    @Nullable
    List<AdditionParameter> annotations;

    @Nullable
    List<AdditionParameter> interfaces;

    @Nullable
    String licenseHeader;

    @Nullable
    File licenseHeaderFile;

    @Nullable
    String moduleName;

    String runtime = "embedded";

    boolean wholeRuntime;

    @Nullable
    String jackson;

    @Nullable
    Map<String, String> credentialVariables;

    boolean generateTests;

    boolean generateFakes;

    CodeSettings(ProjectContext project) {
        super(project);
    }

    @Override
    void addTo(GenerationRequestBuilder request, Attempts attempts) {
        super.addTo(request, attempts);
        request.types(
                        types == null
                                ? List.of()
                                : types.stream().map(TypeParameter::toMapping).toList())
                .beanValidation(beanValidation)
                .annotations(attempts.orElse(List.of(), () -> additions("annotations", annotations)))
                .interfaces(attempts.orElse(List.of(), () -> additions("interfaces", interfaces)))
                .licenseHeader(attempts.orElse("", this::licenseHeader))
                .moduleName(orEmpty(moduleName))
                .runtime(attempts.orElse(RuntimeMode.EMBEDDED, this::runtimeMode))
                .wholeRuntime(wholeRuntime)
                .jackson(attempts.orElse(List.of(), this::jacksonVersions))
                .credentialVariables(credentialVariables == null ? Map.of() : new TreeMap<>(credentialVariables))
                .tests(generateTests)
                .fakes(generateFakes);
    }

    public List<JacksonVersion> jacksonVersions() {
        return Choices.jackson(orEmpty(jackson));
    }

    public RuntimeMode runtimeMode() {
        return Choices.choose("runtime", runtime, List.of(RuntimeMode.values()));
    }

    private static List<Addition> additions(String setting, @Nullable List<AdditionParameter> additions) {
        return additions == null
                ? List.of()
                : additions.stream()
                        .map(addition -> addition.toAddition(setting))
                        .toList();
    }

    private String licenseHeader() {
        String text = licenseHeader == null ? "" : licenseHeader.strip().stripIndent();
        if (licenseHeaderFile == null) {
            return text;
        }
        if (!text.isEmpty()) {
            throw Choices.wrong("licenseHeaderFile", "<licenseHeader> already has a text. Remove one of the two.");
        }
        return inputs().text(licenseHeaderFile.toPath()).strip();
    }
}
