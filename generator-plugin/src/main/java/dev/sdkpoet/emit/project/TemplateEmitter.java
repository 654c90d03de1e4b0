package dev.sdkpoet.emit.project;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.Emitter;
import dev.sdkpoet.emit.docs.DocPages;
import dev.sdkpoet.emit.docs.ViewFactory;
import dev.sdkpoet.emit.template.ExtraTemplate;
import dev.sdkpoet.emit.template.Template;
import dev.sdkpoet.emit.template.TemplateCatalog;
import dev.sdkpoet.emit.template.view.ClientView;
import dev.sdkpoet.emit.template.view.PackageInfoView;
import dev.sdkpoet.emit.template.view.SharedView;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.output.GeneratedFile.Root;
import dev.sdkpoet.output.Layout;
import dev.sdkpoet.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Emits everything that is made from templates but the runtime, as far as a layout has a place for it. */
public final class TemplateEmitter implements Emitter {
    private static final Place.Setting EXTRAS = new Place.Setting("extraTemplates");

    private final TemplateCatalog catalog;
    private final Layout layout;

    public TemplateEmitter(TemplateCatalog catalog, Layout layout) {
        this.catalog = catalog;
        this.layout = layout;
    }

    @Override
    public Stream<GeneratedFile> emit(EmitContext context) {
        ViewFactory views = new ViewFactory(context);
        List<GeneratedFile> files = new ArrayList<>();
        if (layout.has(Root.JAVA)) {
            files.addAll(packageInfos(context));
            files.addAll(moduleInfo(context));
            JacksonFiles jackson = new JacksonFiles(context, catalog);
            files.addAll(jackson.sources());
            files.addAll(jackson.resources());
        }
        // Where only the sources are written, the tests still say what they need of the runtime.
        boolean tests = layout.has(Root.TEST) || layout.has(Root.JAVA);
        if (tests && context.options().tests()) {
            files.addAll(shared(context, "testing"));
        }
        if (tests && context.options().fakes()) {
            files.addAll(shared(context, "fake"));
            files.addAll(fakePackageInfos(context));
        }
        if (layout.has(Root.DOCS)) {
            files.addAll(readme(views.client()));
            files.addAll(pages(views));
        }
        if (layout.has(Root.PROJECT)) {
            files.add(project("pom.xml", new ProjectViews(context).pom()));
            files.add(project(".gitignore", views.client()));
        }
        files.addAll(extras(views));
        return files.stream();
    }

    /** What all tests or all fakes share. */
    private List<GeneratedFile> shared(EmitContext context, String templates) {
        SharedView view =
                new SharedView(context.options().basePackage(), context.names().runtimePackage());
        String folder = path(context.options().basePackage());
        return catalog.names(templates).stream()
                .map(name -> new GeneratedFile(
                        folder + Template.outputPath(name),
                        Root.TEST,
                        GeneratedFile.JAVA_HEADER + catalog.render(name, view)))
                .toList();
    }

    /** Where a document's fakes aren't in the package that all share. */
    private List<GeneratedFile> fakePackageInfos(EmitContext context) {
        String template = "fake/package-info.java.mustache";
        return context.model().documents().stream()
                .filter(document -> !document.resources().isEmpty())
                .map(document -> context.names().document(document.key()).basePackage())
                .filter(name -> !name.equals(context.options().basePackage()))
                .map(name -> new GeneratedFile(
                        path(name) + "fake/package-info.java",
                        Root.TEST,
                        GeneratedFile.JAVA_HEADER
                                + catalog.render(
                                        template,
                                        new SharedView(name, context.names().runtimePackage()))))
                .toList();
    }

    private List<GeneratedFile> packageInfos(EmitContext context) {
        return new PackageInfos(context)
                .views().entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(view -> packageInfo(entry.getKey(), view)))
                        .toList();
    }

    private GeneratedFile packageInfo(String kind, PackageInfoView view) {
        String content = catalog.render(kind + "/package-info.java.mustache", view);
        return java(path(view.package_()) + "package-info.java", content);
    }

    private List<GeneratedFile> moduleInfo(EmitContext context) {
        if (context.options().moduleName().isEmpty()) {
            return List.of();
        }
        String template = "project/src/main/java/module-info.java.mustache";
        return List.of(java("module-info.java", catalog.render(template, new ProjectViews(context).module())));
    }

    private List<GeneratedFile> readme(ClientView client) {
        GeneratedFile readme =
                new GeneratedFile("README.md", Root.DOCS, catalog.render("project/README.md.mustache", client));
        if (client.readme().whole()) {
            return List.of(readme);
        }
        String index = catalog.render("docs/README.md.mustache", client);
        return List.of(readme, new GeneratedFile("docs/" + DocPages.INDEX, Root.DOCS, index));
    }

    private List<GeneratedFile> pages(ViewFactory views) {
        Map<String, String> pages = new TreeMap<>();
        views.apis().forEach(api -> add(pages, api.page(), catalog.render("docs/api.md.mustache", api)));
        views.models().forEach(model -> add(pages, model.page(), catalog.render("docs/model.md.mustache", model)));
        return pages.entrySet().stream()
                .map(page -> new GeneratedFile("docs/" + page.getKey(), Root.DOCS, page.getValue()))
                .toList();
    }

    private static void add(Map<String, String> pages, String page, String text) {
        pages.merge(page, text, (before, after) -> before + "\n---\n\n" + after);
    }

    private GeneratedFile project(String name, Object view) {
        return new GeneratedFile(name, Root.PROJECT, catalog.render("project/" + name + ".mustache", view));
    }

    private List<GeneratedFile> extras(ViewFactory views) {
        return catalog.extras().stream()
                .filter(extra -> layout.has(extra.root()))
                .flatMap(extra -> views(extra, views)
                        .map(view -> new GeneratedFile(
                                catalog.renderOutput(extra, view),
                                extra.root(),
                                catalog.render(extra.template(), view),
                                EXTRAS)))
                .toList();
    }

    private static Stream<?> views(ExtraTemplate extra, ViewFactory views) {
        return switch (extra.per()) {
            case CLIENT -> Stream.of(views.client());
            case API -> views.apis().stream();
            case MODEL -> views.models().stream();
        };
    }

    private static GeneratedFile java(String path, String content) {
        return GeneratedFile.java(path, GeneratedFile.JAVA_HEADER + content);
    }

    private static String path(String packageName) {
        return packageName.replace('.', '/') + "/";
    }
}
