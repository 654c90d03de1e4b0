package dev.sdkpoet.emit.docs;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.naming.OperationNames;
import dev.sdkpoet.output.GeneratedFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The file name of each class's page. Classes of several documents whose names are the same, or are where case doesn't count, share a
 * page: so a page keeps its name when another document comes to the client.
 */
public final class DocPages {
    /** Before the documents' own texts in every Markdown file. */
    static final String HEADER = "<!-- " + GeneratedFile.HEADER + " -->";

    /** The page that lists what a README has no room for. No class has a page of that name, whatever the case of its letters. */
    public static final String INDEX = "README.md";

    private final Map<String, String> byFoldedName = new HashMap<>();
    private final Map<String, Integer> classesByPage = new HashMap<>();
    private final NamePlan names;

    public DocPages(ApiModel model, NamePlan names) {
        this.names = names;
        for (ApiDocument document : model.documents()) {
            for (Resource resource : document.resources()) {
                add(names.resource(document.key(), resource.tag()).api().simpleName());
            }
            for (TypeDef type : document.types()) {
                add(names.className(type.id()));
            }
        }
    }

    private void add(String className) {
        boolean isIndex = INDEX.equalsIgnoreCase(className + ".md");
        byFoldedName.putIfAbsent(
                className.toLowerCase(Locale.ROOT), isIndex ? className + "-class.md" : className + ".md");
        classesByPage.merge(page(className), 1, Integer::sum);
    }

    private String page(String className) {
        return byFoldedName.getOrDefault(className.toLowerCase(Locale.ROOT), className + ".md");
    }

    public String page(TypeId type) {
        return page(names.className(type));
    }

    public String page(ApiDocument document, Resource resource) {
        return page(names.resource(document.key(), resource.tag()).api().simpleName());
    }

    /** The page of the API that has an operation. */
    public String page(OperationNames operation) {
        return page(operation.api().simpleName());
    }

    /** The anchor of a method on its API's page. */
    public String anchor(String document, String page, String method) {
        return isShared(page) ? document + "-" + method : method;
    }

    private boolean isShared(String page) {
        return classesByPage.getOrDefault(page, 0) > 1;
    }
}
