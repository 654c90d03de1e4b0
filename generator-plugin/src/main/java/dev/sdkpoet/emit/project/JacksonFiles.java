package dev.sdkpoet.emit.project;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.template.Template;
import dev.sdkpoet.emit.template.TemplateCatalog;
import dev.sdkpoet.emit.template.view.JacksonView;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.output.GeneratedFile.Root;
import java.util.ArrayList;
import java.util.List;

/** Emits a module for each configured version of Jackson, and the file by which Jackson and Spring Boot find it. */
record JacksonFiles(EmitContext context, TemplateCatalog catalog) {
    /** Far below what javac has room for in a method or a class. */
    private static final int GROUP = 1000;

    private static final String SERVICES = "META-INF/services/";
    private static final String SPRING =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
    private static final String CONDITIONS = "META-INF/spring-autoconfigure-metadata.properties";

    List<GeneratedFile> sources() {
        List<GeneratedFile> files = new ArrayList<>();
        JacksonView view = view();
        String folder = JacksonVersion.packageOf(basePackage()).replace('.', '/') + "/";
        for (JacksonVersion version : versions()) {
            String name = version.simpleName() + ".java";
            files.add(GeneratedFile.java(folder + name, render(name, view)));
        }
        if (!files.isEmpty()) {
            files.add(GeneratedFile.java(folder + "package-info.java", render("package-info.java", view)));
        }
        return files;
    }

    private String render(String name, JacksonView view) {
        return GeneratedFile.JAVA_HEADER + catalog.render("jackson/" + name + Template.SUFFIX, view);
    }

    /**
     * Spring Boot 4 looks for services; Spring Boot 3 takes modules that are beans, and makes one of each class that is listed. A class
     * that is listed is loaded, unless the conditions say that something is missing.
     */
    List<GeneratedFile> resources() {
        List<GeneratedFile> files = new ArrayList<>();
        for (JacksonVersion version : versions()) {
            String module = version.className(basePackage());
            files.add(resource(SERVICES + version.service(), module));
            if (version == JacksonVersion.JACKSON_2) {
                files.add(resource(SPRING, module));
                files.add(resource(CONDITIONS, module + "=\n" + module + ".ConditionalOnClass=" + version.service()));
            }
        }
        return files;
    }

    private static GeneratedFile resource(String path, String lines) {
        return new GeneratedFile(path, Root.RESOURCE, "# " + GeneratedFile.HEADER + "\n" + lines + "\n");
    }

    private JacksonView view() {
        List<String> types = context.model()
                .types()
                .map(type -> context.names().type(type.id()).canonicalName())
                .toList();
        List<JacksonView.Group> groups = new ArrayList<>();
        for (int from = 0; from < types.size(); from += GROUP) {
            List<String> some = types.subList(from, Math.min(types.size(), from + GROUP));
            groups.add(new JacksonView.Group("Types" + (groups.size() + 1), some));
        }
        return new JacksonView(basePackage(), context.names().runtimePackage(), groups);
    }

    private String basePackage() {
        return context.options().basePackage();
    }

    private List<JacksonVersion> versions() {
        return context.options().jackson();
    }
}
