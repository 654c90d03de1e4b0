package dev.sdkpoet.model.read;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ExternalDocs;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.PathParts;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.model.read.node.DocReader;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.model.read.node.ReadOptions;
import dev.sdkpoet.model.read.operation.OperationPlace;
import dev.sdkpoet.model.read.operation.OperationReader;
import dev.sdkpoet.model.read.operation.PathTemplate;
import dev.sdkpoet.model.read.operation.SecurityReader;
import dev.sdkpoet.model.read.operation.ServerReader;
import dev.sdkpoet.model.read.schema.Role;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.model.read.schema.SchemaReader;
import dev.sdkpoet.model.read.schema.UnionCycles;
import dev.sdkpoet.problem.Problems;
import dev.sdkpoet.spec.HttpMethods;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into the model. What a document says wrongly but understandably is a warning, what has no meaning an
 * error; no document makes it throw.
 */
public final class ApiModelReader {
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*+}");

    private final SchemaContext context;
    private final SchemaReader schemas;

    private final UnaryOperator<ApiDocument> step;

    private ApiModelReader(SchemaContext context, UnaryOperator<ApiDocument> step) {
        this.context = context;
        this.step = step;
        this.schemas = new SchemaReader(context);
    }

    /** @param key what tells this document from the client's others: its configured name, or "" for the only one */
    public static ApiDocument read(SpecDocument document, String key, ReadOptions options, Problems problems) {
        return read(document, key, options, UnaryOperator.identity(), problems);
    }

    /** @param step what is changed before it is known what types have in common */
    public static ApiDocument read(
            SpecDocument document,
            String key,
            ReadOptions options,
            UnaryOperator<ApiDocument> step,
            Problems problems) {
        return new ApiModelReader(SchemaContext.of(new ReadContext(document, key, options, problems)), step).read();
    }

    private ApiDocument read() {
        KeywordChecker.check(context.reading());
        SpecNode root = context.reading().document().root();
        SecurityReader security = new SecurityReader(context.reading(), context.fields());
        List<Server> servers = new ServerReader(context.reading(), context.fields()).ofDocument(root);
        List<SecurityScheme> schemes = security.schemes();
        Map<String, Integer> names = new HashMap<>();
        schemes.forEach(scheme -> names.putIfAbsent(scheme.name(), names.size()));
        readComponents();
        OperationReader operations = new OperationReader(
                schemas, context, new OperationReader.Inherited(servers, security.requirements(root, names), names));
        List<Resource> resources = resources(root, readPaths(root, operations));
        operations.callbacks().ofDocument(root);
        UnionCycles.open(context.registry());
        return Parents.fill(CommonProperties.fill(step.apply(Presets.fill(new ApiDocument(
                context.reading().key(),
                root.location(),
                info(root),
                servers,
                schemes,
                resources,
                operations.callbacks().webhooks(),
                context.registry().all())))));
    }

    /** All named schemas become types, used or not, in the order of the document. */
    private void readComponents() {
        context.components().all().values().forEach(schema -> context.registry().reserve(context.typeId(schema)));
        context.components().all().values().forEach(schema -> {
            if (!schema.isReference()) {
                schemas.target(schema, Role.VALUE);
                context.registry().complete();
            }
        });
    }

    private List<Operation> readPaths(SpecNode root, OperationReader reader) {
        List<Operation> operations = new ArrayList<>();
        Map<String, SpecNode> paths = new LinkedHashMap<>(context.fields().objects(root, "paths"));
        paths.keySet().removeIf(path -> path.startsWith("x-"));
        Map<SpecNode, String> named = namesOfShared(paths);
        paths.forEach((path, written) ->
                readPath(path, written, named.getOrDefault(context.follow(written), path), reader, operations));
        warnOfRepeatedIds(operations);
        SpecNode all = root.get("paths");
        if (all != null) {
            warnOfEqualPaths(all);
        }
        return operations;
    }

    /** Of those paths that have a path item together, the one that it stands at, else the first in the alphabet. */
    private Map<SpecNode, String> namesOfShared(Map<String, SpecNode> paths) {
        IdentityHashMap<SpecNode, String> named = new IdentityHashMap<>();
        paths.forEach((path, written) -> {
            if (written.isReference()) {
                named.merge(context.follow(written), path, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        });
        paths.forEach((path, written) -> named.computeIfPresent(written, (item, first) -> path));
        return named;
    }

    private void readPath(
            String path, SpecNode written, String named, OperationReader reader, List<Operation> operations) {
        Optional<PathTemplate> template = template(path);
        if (template.isEmpty()) {
            context.error(written, "the braces of `" + path + "` don't make parameters. Write `{name}` for each.");
            return;
        }
        if (!path.startsWith("/")) {
            context.warn(written, "`" + path + "` doesn't begin with a slash; one is added. Correct the path.");
        }
        if (PathParts.of(path).hasFragment()) {
            context.warn(
                    written,
                    "HTTP sends no fragment: what follows `#` in `" + path
                            + "` is left out of the request. Say it in a parameter, or remove it.");
        }
        SpecNode pathItem = context.reading().pathItem(written);
        pathItem.members().forEach((key, operation) -> {
            String method = method(key, operation, pathItem);
            boolean isRead = !context.reading().document().isLeftOut(path, key);
            if (method != null && operation.isObject() && isRead) {
                operations.add(reader.read(
                        operation,
                        new OperationPlace(
                                context.reading().operationId(written, method),
                                template.get(),
                                template(named).orElse(template.get()),
                                method,
                                pathItem)));
                context.registry().complete();
            }
        });
    }

    private static Optional<PathTemplate> template(String path) {
        return PathTemplate.parse(path.startsWith("/") ? path : "/" + path);
    }

    /** The HTTP method that a field of a path item stands for; null when it stands for something else. */
    private @Nullable String method(String key, SpecNode value, SpecNode pathItem) {
        String method = key.toLowerCase(Locale.ROOT);
        if (HttpMethods.ALL.contains(key)) {
            return key;
        }
        if (HttpMethods.ALL.contains(method) && pathItem.get(method) == null) {
            context.warn(value, "`" + key + "` is read as `" + method + "`. Write it in lower case.");
            return method;
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
                context.warn(
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
                context.reading()
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
        for (SpecNode tag : context.fields().objectList(root, "tags")) {
            String name = context.fields().text(tag, "name");
            if (name != null) {
                declared.putIfAbsent(name, tag);
            }
        }
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        for (Operation operation : operations) {
            String tag = operation.tags().isEmpty() ? "" : operation.tags().get(0);
            byTag.computeIfAbsent(Resource.isNameless(tag) ? "" : tag, any -> new ArrayList<>())
                    .add(operation);
        }
        List<Resource> resources = new ArrayList<>();
        byTag.forEach((tag, tagged) -> {
            SpecNode node = declared.get(tag);
            resources.add(new Resource(
                    tag,
                    node == null ? Doc.NONE : context.docs().prose(node),
                    node == null ? tagged.get(0).location() : node.location(),
                    tagged));
        });
        return resources;
    }

    private ApiDocument.Info info(SpecNode root) {
        ExternalDocs external = DocReader.external(context.fields().object(root, "externalDocs"));
        SpecNode info = context.fields().object(root, "info");
        if (info == null) {
            return new ApiDocument.Info(null, null, null, null, null, null, external);
        }
        SpecNode license = context.fields().object(info, "license");
        return new ApiDocument.Info(
                context.fields().text(info, "title"),
                context.fields().text(info, "version"),
                context.fields().text(info, "summary"),
                context.fields().text(info, "description"),
                context.fields().text(info, "termsOfService"),
                license == null ? null : context.fields().text(license, "name"),
                external);
    }
}
