package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.template.view.ApiView;
import dev.sdkpoet.emit.template.view.ClientView;
import dev.sdkpoet.emit.template.view.JacksonView;
import dev.sdkpoet.emit.template.view.ModelView;
import dev.sdkpoet.emit.template.view.ModuleView;
import dev.sdkpoet.emit.template.view.PackageInfoView;
import dev.sdkpoet.emit.template.view.PomView;
import dev.sdkpoet.emit.template.view.SharedView;
import java.util.List;
import java.util.Optional;

/** Which view a template is rendered with: its path tells. */
public final class TemplateView {
    /** The folders of templates that differ in nothing but their package. */
    private static final List<String> SHARED = List.of("testing/", "fake/");

    private TemplateView() {}

    /** The view of a built-in template; empty for files that aren't templates, and for partials. */
    public static Optional<Class<?>> of(String name) {
        if (SHARED.stream().anyMatch(name::startsWith) && name.endsWith(".java.mustache")) {
            return Optional.of(SharedView.class);
        }
        return Optional.ofNullable(
                switch (name) {
                    case "jackson/Jackson2Module.java.mustache",
                            "jackson/Jackson3Module.java.mustache",
                            "jackson/package-info.java.mustache" -> JacksonView.class;
                    case "client/package-info.java.mustache",
                            "api/package-info.java.mustache",
                            "model/package-info.java.mustache" -> PackageInfoView.class;
                    case "project/pom.xml.mustache" -> PomView.class;
                    case "project/README.md.mustache", "project/.gitignore.mustache", "docs/README.md.mustache" ->
                        ClientView.class;
                    case "project/src/main/java/module-info.java.mustache" -> ModuleView.class;
                    case "docs/api.md.mustache" -> ApiView.class;
                    case "docs/model.md.mustache" -> ModelView.class;
                    default -> null;
                });
    }

    public static Class<?> of(ExtraTemplate.Per per) {
        return switch (per) {
            case CLIENT -> ClientView.class;
            case API -> ApiView.class;
            case MODEL -> ModelView.class;
        };
    }
}
