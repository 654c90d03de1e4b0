package dev.sdkpoet.spec;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What JSON and YAML files are that people give for OpenAPI documents: known by their fields. */
final class ForeignTree {
    private static final String READS = " sdkpoet reads OpenAPI. ";

    /** @param message what it is, and what to do */
    private record Format(Predicate<SpecNode> sign, String message) {}

    private static final List<Format> FORMATS = List.of(
            new Format(
                    root -> has(root, "asyncapi"),
                    "This is an AsyncAPI document, about messages and events." + READS
                            + "Name the document of the API's HTTP operations."),
            new Format(
                    root -> isPostman(root) || isPostman(child(root, "collection")),
                    "This is a Postman collection." + READS
                            + "Export the API's definition from Postman, or convert the collection, for example with the npm"
                            + " package postman-to-openapi."),
            new Format(
                    root -> has(root, "values") && has(root, "_postman_variable_scope"),
                    "This is a Postman environment. Name the API's OpenAPI document."),
            new Format(
                    root -> string(root, "_type").equals("export") && has(root, "resources")
                            || string(root, "type").startsWith("collection.insomnia.rest"),
                    "This is an export of Insomnia." + READS + "Export the API's design document, as OpenAPI."),
            new Format(
                    root -> has(root, "__schema") || has(child(root, "data"), "__schema"),
                    "This is the introspection of a GraphQL API." + READS
                            + "Ask for the API's OpenAPI document, or use a client for GraphQL."),
            new Format(
                    root -> has(root, "swaggerVersion"),
                    "This is Swagger 1.2 or older. Convert it to OpenAPI 3, for example with the npm package api-spec-converter, or"
                            + " ask for a newer document."),
            new Format(
                    root -> has(root, "overlay") && has(root, "actions"),
                    "This is an overlay, which changes a document. Set <overlays> for it, and name the document here."),
            new Format(
                    root -> has(root, "arazzo"),
                    "This is an Arazzo document, which describes workflows. Name the OpenAPI document that it is about."),
            new Format(
                    root -> has(root, "openrpc"),
                    "This is an OpenRPC document, for JSON-RPC." + READS + "Use a client for JSON-RPC."),
            new Format(
                    root -> string(root, "kind").startsWith("discovery#"),
                    "This is a document of Google's discovery service. Convert it to OpenAPI, for example with the npm package"
                            + " google-discovery-to-swagger."),
            new Format(
                    root -> has(root, "smithy") && has(root, "shapes"),
                    "This is a Smithy model. Convert it to OpenAPI with Smithy's own plugin: openapi in smithy-build.json."),
            new Format(
                    root -> has(child(root, "log"), "entries"),
                    "This is an HTTP archive (HAR), recorded traffic. Name the API's OpenAPI document."),
            new Format(
                    root -> has(root, "apiVersion") && has(root, "kind"),
                    "This is a manifest of Kubernetes. Name the OpenAPI document, for example what its spec holds, in a file of its"
                            + " own."),
            new Format(
                    root -> has(root, "dependencies") && has(root, "name") && has(root, "version"),
                    "This is a package.json. Name the OpenAPI document."),
            new Format(
                    root -> has(root, "$schema") || string(root, "type").equals("object") && has(root, "properties"),
                    "This is a JSON Schema. Write a document whose components/schemas refer to it, and name that."),
            new Format(
                    root -> has(root, "paths") || has(root, "components") || has(root, "webhooks"),
                    "This has parts of an OpenAPI document, and no version. Add openapi: 3.0.3, or the version that it is"
                            + " written for, or name the document that refers to this file."),
            new Format(
                    root -> has(root, "error") || has(root, "errors") || has(root, "message") && root.size() < 6,
                    "This looks like a server's error response, saved in place of the document. Download the"
                            + " document again."));

    private ForeignTree() {}

    /** What the file is instead of an OpenAPI document, and what to do; nothing for anything unknown. */
    static Optional<String> of(SpecNode root) {
        return FORMATS.stream()
                .filter(format -> format.sign().test(root))
                .map(Format::message)
                .findFirst();
    }

    private static boolean isPostman(@Nullable SpecNode root) {
        SpecNode info = child(root, "info");
        return string(info, "schema").contains("postman.com") || has(info, "_postman_id");
    }

    private static boolean has(@Nullable SpecNode node, String name) {
        return node != null && node.get(name) != null;
    }

    private static @Nullable SpecNode child(@Nullable SpecNode node, String name) {
        return node == null ? null : node.get(name);
    }

    private static String string(@Nullable SpecNode node, String name) {
        String text = node == null ? null : node.string(name);
        return text == null ? "" : text;
    }
}
