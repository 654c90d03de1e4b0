package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spec.JsonPointer;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes names from places: what a schema that a reference leads to is called, whoever refers to it. */
public final class InlineNames {
    private static final Set<String> SILENT = Set.of("schema", "content", "components", "not", "paths");

    private static final Set<String> COLLECTIONS = Keywords.names(ObjectKind.COMPONENTS);

    private static final Set<String> STRUCTURE = Keywords.ofSchemas(Trait.COMPOSITION, Trait.CHOICE, Trait.CONTENT);

    private final ReadContext context;

    public InlineNames(ReadContext context) {
        this.context = context;
    }

    /** The name under which {@code components} or {@code definitions} has this node, or the last one of its place. */
    public String name(SpecNode target) {
        List<String> segments = hint(target).segments();
        return segments.get(segments.size() - 1);
    }

    public NameHint hint(SpecNode target) {
        SpecLocation location = target.location();
        List<String> tokens = tokens(location.pointer());
        List<String> segments = new ArrayList<>();
        int start = 0;
        if (tokens.size() >= 3 && tokens.get(0).equals("components")) {
            segments.add(tokens.get(2));
            start = 3;
        } else if (tokens.size() >= 3 && tokens.get(0).equals("paths")) {
            segments.addAll(operation(tokens).segments());
            start = 3;
        } else if (tokens.size() >= 2 && COLLECTIONS.contains(tokens.get(0)) && !context.isInRootFile(target)) {
            segments.add(tokens.get(1)); // a file of parts
            start = 2;
        }
        for (int i = start; i < tokens.size(); i++) {
            i += append(tokens, i, segments);
        }
        if (segments.isEmpty() || !context.isInRootFile(target) && STRUCTURE.contains(tokens.get(0))) {
            segments.add(0, baseName(location.file()));
        }
        return new NameHint(segments);
    }

    /** Adds what the token at {@code i} says to a name; returns how many tokens after it were used too. */
    private int append(List<String> tokens, int i, List<String> segments) {
        String token = tokens.get(i);
        String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
        switch (token) {
            case "properties", "definitions", "$defs", "headers" -> {
                segments.add(next.isEmpty() ? token : next);
                return 1;
            }
            case "parameters" -> {
                segments.add(parameter(tokens.subList(0, Math.min(i + 2, tokens.size())), next));
                return 1;
            }
            case "requestBody" -> segments.add("request");
            case "items" -> segments.add("item");
            case "additionalProperties" -> segments.add("value");
            case "patternProperties" -> {
                segments.add("value");
                return 1;
            }
            case "allOf", "prefixItems" -> {
                return 1;
            }
            case "oneOf", "anyOf" -> {
                segments.add("option " + (number(next) + 1));
                return 1;
            }
            case "responses" -> {
                segments.add("response");
                segments.add(next);
                return 1;
            }
            default -> {
                if (token.indexOf('/') >= 0 && i > 0 && tokens.get(i - 1).equals("content") || SILENT.contains(token)) {
                    return 0;
                }
                segments.add(token);
            }
        }
        return 0;
    }

    /** A parameter's name, since its number says nothing. */
    private String parameter(List<String> tokens, String token) {
        SpecNode node = context.document().root();
        for (String step : tokens) {
            node = node == null
                    ? null
                    : node.isArray() && number(step) < node.size() ? node.at(number(step)) : node.get(step);
        }
        String name = node == null ? null : node.string("name");
        return name == null || name.isEmpty() ? "parameter " + token : name;
    }

    private static int number(String token) {
        return token.matches("[0-9]{1,6}") ? Integer.parseInt(token) : 0;
    }

    private NameHint operation(List<String> tokens) {
        SpecNode paths = context.document().root().get("paths");
        SpecNode path = paths == null ? null : paths.get(tokens.get(1));
        SpecNode operation = path == null ? null : path.get(tokens.get(2));
        return operation(operation == null ? null : operation.string("operationId"), tokens.get(2), tokens.get(1));
    }

    /** What the types of an operation are named after: its {@code operationId}, or else its method and path. */
    public static NameHint operation(@Nullable String operationId, String method, String path) {
        if (operationId != null && !operationId.isBlank()) {
            return NameHint.of(operationId);
        }
        List<String> segments = new ArrayList<>(List.of(method));
        for (String segment : path.split("/")) {
            if (segment.startsWith("{") && segment.endsWith("}")) {
                segments.add("by " + segment.substring(1, segment.length() - 1));
            } else if (!segment.isBlank()) {
                segments.add(segment);
            }
        }
        return new NameHint(segments);
    }

    private static List<String> tokens(String pointer) {
        return JsonPointer.parse(pointer).orElseThrow();
    }

    private static String baseName(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }
}
