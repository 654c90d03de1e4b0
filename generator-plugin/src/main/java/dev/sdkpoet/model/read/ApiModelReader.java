package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ExternalDocs;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into the model. What a document says wrongly but understandably is a warning, what has no meaning an
 * error; no document makes it throw.
 */
public final class ApiModelReader {
    static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private static final Set<String> PATH_ITEM_FIELDS =
            Set.of("$ref", "summary", "description", "servers", "parameters", "additionalOperations");

    private static final Pattern BRACES = Pattern.compile("\\{[^}]*+}");

    private final SchemaTools tools;
    private final SchemaReader schemas;

    private ApiModelReader(SchemaTools tools) {
        this.tools = tools;
        this.schemas = new SchemaReader(tools);
    }

    /** @param key what tells this document from the client's others: its configured name, or "" for the only one */
    public static ApiDocument read(SpecDocument document, String key, ReadOptions options, Problems problems) {
        return new ApiModelReader(SchemaTools.of(new Scope(document, key, options, problems))).read();
    }

    private ApiDocument read() {
        SpecNode root = tools.scope().document().root();
        SecurityReader security = new SecurityReader(tools.scope(), tools.fields());
        List<Server> servers = new ServerReader(tools.scope(), tools.fields()).ofDocument(root);
        List<SecurityScheme> schemes = security.schemes();
        Set<String> names = schemes.stream().map(SecurityScheme::name).collect(Collectors.toSet());
        readComponents();
        OperationReader operations = new OperationReader(
                schemas, tools, new OperationReader.Inherited(servers, security.requirements(root, names), names));
        List<Resource> resources = resources(root, readPaths(root, operations));
        operations.callbacks().ofDocument(root);
        return Parents.fill(CommonProperties.fill(new ApiDocument(
                tools.scope().key(),
                root.location(),
                info(root),
                servers,
                schemes,
                resources,
                operations.callbacks().webhooks(),
                tools.registry().all())));
    }

    /** All named schemas become types, used or not, in the order of the document. */
    private void readComponents() {
        tools.components()
                .all()
                .values()
                .forEach(schema -> tools.registry().reserve(tools.scope().typeId(schema)));
        tools.components().all().values().forEach(schema -> {
            if (!schema.isReference()) {
                schemas.target(schema, Role.VALUE);
                tools.registry().complete();
            }
        });
    }

    private List<Operation> readPaths(SpecNode root, OperationReader reader) {
        List<Operation> operations = new ArrayList<>();
        tools.fields().map(root, "paths").forEach((path, written) -> {
            if (path.startsWith("x-") || written.isNull()) {
                return;
            }
            if (!written.isObject()) {
                tools.scope().warn(written, "this path isn't an object and is ignored. Correct the document.");
                return;
            }
            readPath(path, written, reader, operations);
        });
        warnOfRepeatedIds(operations);
        SpecNode paths = root.get("paths");
        if (paths != null) {
            warnOfEqualPaths(paths);
        }
        return operations;
    }

    private void readPath(String path, SpecNode written, OperationReader reader, List<Operation> operations) {
        Optional<PathTemplate> template = PathTemplate.parse(path.startsWith("/") ? path : "/" + path);
        if (template.isEmpty()) {
            tools.scope()
                    .problems()
                    .error(
                            written.location(),
                            "the braces of `" + path + "` don't make parameters. Write `{name}` for each.");
            return;
        }
        if (!path.startsWith("/")) {
            tools.scope().warn(written, "`" + path + "` doesn't begin with a slash; one is added. Correct the path.");
        }
        SpecNode pathItem = tools.scope().follow(written);
        pathItem.members().forEach((key, operation) -> {
            String method = method(key, operation, pathItem);
            if (method != null && operation.isObject()) {
                operations.add(reader.read(
                        operation,
                        new OperationReader.Place(
                                tools.scope().operationId(written, method), template.get(), method, pathItem)));
                tools.registry().complete();
            }
        });
    }

    /** The HTTP method that a field of a path item stands for; null when it stands for something else. */
    private @Nullable String method(String key, SpecNode value, SpecNode pathItem) {
        String method = key.toLowerCase(Locale.ROOT);
        if (METHODS.contains(key) || PATH_ITEM_FIELDS.contains(key) || key.startsWith("x-")) {
            return METHODS.contains(key) ? key : null;
        }
        if (METHODS.contains(method) && pathItem.get(method) == null) {
            tools.scope().warn(value, "`" + key + "` is read as `" + method + "`. Write it in lower case.");
            return method;
        }
        boolean isPartOfFile = key.startsWith("/") && !tools.scope().isInRootFile(value);
        if (!isPartOfFile) {
            tools.scope().warn(value, "`" + key + "` isn't an HTTP method; it is ignored. Correct it.");
        }
        return null;
    }

    private void warnOfEqualPaths(SpecNode paths) {
        Map<String, SpecNode> first = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        paths.members().forEach((path, item) -> {
            String shape = BRACES.matcher(path).replaceAll("{}");
            SpecNode known = first.putIfAbsent(shape, item);
            if (known == null) {
                names.put(shape, path);
            } else {
                tools.scope()
                        .warn(
                                item,
                                "`" + path + "` is the same path as `" + names.get(shape) + "` (" + known.location()
                                        + "). Use one name for its parameters.");
            }
        });
    }

    private void warnOfRepeatedIds(List<Operation> operations) {
        Map<String, Operation> first = new HashMap<>();
        for (Operation operation : operations) {
            Operation known =
                    operation.operationId() == null ? null : first.putIfAbsent(operation.operationId(), operation);
            if (known != null) {
                tools.scope()
                        .problems()
                        .warning(
                                operation.location(),
                                "operationId `" + operation.operationId() + "` is also that of " + known.location()
                                        + ". Make it unique.");
            }
        }
    }

    private List<Resource> resources(SpecNode root, List<Operation> operations) {
        Map<String, SpecNode> declared = new LinkedHashMap<>();
        for (SpecNode tag : tools.fields().objectList(root, "tags")) {
            String name = tools.fields().text(tag, "name");
            if (name != null) {
                declared.putIfAbsent(name, tag);
            }
        }
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        for (Operation operation : operations) {
            String tag = operation.tags().isEmpty() ? "" : operation.tags().get(0);
            byTag.computeIfAbsent(tag, any -> new ArrayList<>()).add(operation);
        }
        List<Resource> resources = new ArrayList<>();
        byTag.forEach((tag, tagged) -> {
            SpecNode node = declared.get(tag);
            resources.add(new Resource(
                    tag,
                    node == null ? Doc.NONE : tools.docs().prose(node),
                    node == null ? tagged.get(0).location() : node.location(),
                    tagged));
        });
        return resources;
    }

    private ApiDocument.Info info(SpecNode root) {
        ExternalDocs external = DocReader.external(tools.fields().object(root, "externalDocs"));
        SpecNode info = tools.fields().object(root, "info");
        if (info == null) {
            return new ApiDocument.Info(null, null, null, null, null, null, external);
        }
        SpecNode license = tools.fields().object(info, "license");
        return new ApiDocument.Info(
                tools.fields().text(info, "title"),
                tools.fields().text(info, "version"),
                tools.fields().text(info, "summary"),
                tools.fields().text(info, "description"),
                tools.fields().text(info, "termsOfService"),
                license == null ? null : tools.fields().text(license, "name"),
                external);
    }
}
