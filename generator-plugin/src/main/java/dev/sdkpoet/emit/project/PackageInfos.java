package dev.sdkpoet.emit.project;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.JacksonVersion;
import dev.sdkpoet.emit.RuntimeMode;
import dev.sdkpoet.emit.template.view.PackageInfoView;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.naming.DocumentNames;
import dev.sdkpoet.text.DocText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packages of a client and what they are about; that of the runtime describes itself. */
record PackageInfos(EmitContext context) {
    static final String CLIENT = "client";
    static final String API = "api";
    static final String MODEL = "model";

    /** Views by the kind of package. */
    Map<String, List<PackageInfoView>> views() {
        Map<String, List<PackageInfoView>> views = new LinkedHashMap<>();
        views.put(
                CLIENT,
                List.of(view(
                        context.options().basePackage(), title(context.model().documents()))));
        views.put(API, new ArrayList<>());
        views.put(MODEL, new ArrayList<>());
        for (ApiDocument document : context.model().documents()) {
            DocumentNames names = context.names().document(document.key());
            String title = title(List.of(document));
            if (!document.resources().isEmpty()) {
                views.get(API).add(view(names.apiPackage(), title));
            }
            if (!document.types().isEmpty()) {
                views.get(MODEL).add(view(names.modelPackage(), title));
            }
        }
        return views;
    }

    /** All packages with public classes, sorted. */
    List<String> exported() {
        List<String> packages = new ArrayList<>(views().values().stream()
                .flatMap(List::stream)
                .map(PackageInfoView::package_)
                .toList());
        if (!context.options().jackson().isEmpty()) {
            packages.add(JacksonVersion.packageOf(context.options().basePackage()));
        }
        if (context.options().runtime() == RuntimeMode.EMBEDDED) {
            packages.add(context.names().runtimePackage());
        }
        return packages.stream().sorted().toList();
    }

    /** The documents' common title and, for a single one, its version; the client's name where they have none. */
    String title(List<ApiDocument> documents) {
        ApiDocument first = documents.get(0);
        @Nullable String title = first.info().title();
        String name = title == null ? context.names().client().simpleName() : title;
        return documents.size() > 1 || first.key().isEmpty() ? name : name + " " + first.key();
    }

    private static PackageInfoView view(String packageName, String title) {
        return new PackageInfoView(
                packageName, String.join(" ", DocText.of(title).lines(Integer.MAX_VALUE)));
    }
}
