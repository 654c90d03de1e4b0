package dev.sdkpoet.emit.project;

import dev.sdkpoet.emit.Coordinates;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.ProjectOptions;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.view.ModuleView;
import dev.sdkpoet.emit.template.view.PomView;
import dev.sdkpoet.emit.template.view.Versions;
import dev.sdkpoet.text.DocText;
import dev.sdkpoet.text.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the views of the files that make a client a project. */
record ProjectViews(EmitContext context) {
    /** What javac's lint category "module" warns of. */
    private static final Pattern TERMINAL_DIGIT = Pattern.compile("[0-9](\\.|$)");

    PomView pom() {
        Coordinates coordinates = context.options().coordinates();
        String title = new PackageInfos(context).title(context.model().documents());
        ProjectOptions project = context.options().project();
        Versions versions = ProjectVersions.read();
        return new PomView(
                XmlText.escape(coordinates.groupId()),
                XmlText.escape(coordinates.artifactId()),
                XmlText.escape(coordinates.version()),
                XmlText.escape(title),
                XmlText.escape(context.options().license()),
                context.options().tests(),
                context.options().fakes(),
                XmlText.escape(project.url()),
                XmlText.escape(project.scmUrl()),
                project.developers().stream()
                        .map(developer -> new PomView.DeveloperView(
                                XmlText.escape(developer.name()), XmlText.escape(developer.email())))
                        .toList(),
                project.sbom(),
                isLibrary(),
                context.options().jackson().contains(JacksonVersion.JACKSON_2),
                context.options().jackson().contains(JacksonVersion.JACKSON_3),
                context.options().beanValidation(),
                new BundleHeaders(context).view(versions.sdkpoet()),
                versions);
    }

    private boolean isLibrary() {
        return context.options().runtime() == RuntimeMode.LIBRARY;
    }

    private List<String> optionalModules() {
        List<String> modules = new ArrayList<>();
        context.options().jackson().forEach(version -> modules.add(version.javaModule()));
        if (context.options().beanValidation()) {
            modules.add("jakarta.validation");
        }
        return modules;
    }

    ModuleView module() {
        PackageInfos packages = new PackageInfos(context);
        String title = packages.title(context.model().documents());
        String module = context.options().moduleName();
        return new ModuleView(
                module,
                TERMINAL_DIGIT.matcher(module).find(),
                isLibrary(),
                optionalModules(),
                packages.exported(),
                String.join(" ", DocText.of(title).lines(Integer.MAX_VALUE)));
    }
}
