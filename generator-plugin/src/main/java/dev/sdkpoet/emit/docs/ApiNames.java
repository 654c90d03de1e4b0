package dev.sdkpoet.emit.docs;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.naming.NamePlan;
import java.util.List;

/**
 * How a caller gets at an API.
 *
 * @param client the client's simple name
 * @param clientClass its full name
 * @param apiPackage the package of the interface
 * @param api the interface's simple name
 * @param accessors the calls that lead from the client to it, for example {@code v2().invites()}
 */
record ApiNames(String client, String clientClass, String apiPackage, String api, String accessors) {

    static ApiNames of(NamePlan names, ApiDocument document, Resource resource) {
        String accessor = names.resource(document.key(), resource.tag()).accessor() + "()";
        String group = names.document(document.key()).accessor();
        return new ApiNames(
                names.client().simpleName(),
                names.client().canonicalName(),
                names.document(document.key()).apiPackage(),
                names.resource(document.key(), resource.tag()).api().simpleName(),
                group.isEmpty() ? accessor : group + "()." + accessor);
    }

    /** What every example imports. */
    List<String> imports() {
        return List.of(clientClass, apiClass());
    }

    /** The interface's full name. */
    String apiClass() {
        return apiPackage + "." + api;
    }
}
