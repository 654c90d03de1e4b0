package dev.sdkpoet.model.read.node;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.problem.SpecLocation;
import dev.sdkpoet.spec.JsonPointer;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives names from places. A schema that references lead to gets the same name whoever refers to it, and whichever of its users a
 * document has first. They are the names that readers give to what is in its place only.
 */
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
            start = component(tokens, segments);
        } else if (tokens.size() >= 3 && tokens.get(0).equals("paths")) {
            boolean isOfAll = tokens.get(2).equals("parameters");
            segments.addAll((isOfAll ? path(tokens.get(1)) : operation(tokens)).segments());
            start = isOfAll ? 2 : 3;
        } else if (tokens.size() >= 2 && COLLECTIONS.contains(tokens.get(0)) && !context.isInRootFile(target)) {
            segments.add(tokens.get(1)); // a file of parts
            start = 2;
        }
        for (int i = start; i < tokens.size(); i++) {
            i += append(target, tokens, i, segments);
        }
        if (segments.isEmpty() || !context.isInRootFile(target) && STRUCTURE.contains(tokens.get(0))) {
            segments.add(0, baseName(location.file()));
        }
        return new NameHint(segments);
    }

    /** Adds what the kind of a component says to the name of what is in it; returns how many tokens were used. */
    private static int component(List<String> tokens, List<String> segments) {
        String kind = tokens.get(1);
        if (kind.equals("callbacks")) {
            return Math.min(tokens.size(), 5); // an expression and a method
        }
        if (tokens.size() > 3 && kind.equals("responses")) {
            suffix("response", segments);
        } else if (tokens.size() > 3 && kind.equals("requestBodies") && !isForm(tokens, 3)) {
            suffix("request", segments);
        }
        return 3;
    }

    /** Adds what the token at {@code i} says to a name; returns how many tokens after it were used too. */
    private int append(SpecNode target, List<String> tokens, int i, List<String> segments) {
        String token = tokens.get(i);
        String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
        switch (token) {
            case "properties", "definitions", "$defs", "headers" -> {
                segments.add(next.isEmpty() ? token : next);
                return 1;
            }
            case "parameters" -> {
                segments.add(parameter(target, tokens.subList(0, Math.min(i + 2, tokens.size())), next));
                return 1;
            }
            case "requestBody" -> {
                if (!isForm(tokens, i + 1)) {
                    suffix("request", segments);
                }
            }
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
                suffix("response", segments);
                if (i == 0 || !isOnlySuccess(next, at(target, tokens.subList(0, i + 1)))) {
                    segments.add(next);
                }
                return 1;
            }
            case "callbacks" -> {
                segments.add(next);
                return Math.min(tokens.size() - 1 - i, 3); // its name, an expression and a method
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

    /** Adds a word unless the name has it already. */
    private static void suffix(String word, List<String> segments) {
        if (segments.isEmpty() || !new NameHint(segments).endsWith(word)) {
            segments.add(word);
        }
    }

    /** Whether tokens go on into a body whose fields are sent one by one, and are named without it. */
    private static boolean isForm(List<String> tokens, int start) {
        if (tokens.size() <= start + 1 || !tokens.get(start).equals("content")) {
            return false;
        }
        MediaType type = MediaType.of(tokens.get(start + 1));
        return type.isForm() || type.isMultipart();
    }

    private boolean isOnlySuccess(String status, @Nullable SpecNode responses) {
        return responses != null && Successes.isOnly(status, responses.members(), context);
    }

    private @Nullable SpecNode at(SpecNode target, List<String> tokens) {
        SpecNode node = context.document().root(target.location().file()).orElse(null);
        for (String step : tokens) {
            node = node == null
                    ? null
                    : node.isArray() && number(step) < node.size() ? node.at(number(step)) : node.pointed(step);
        }
        return node;
    }

    /** A parameter's name, since its number says nothing. */
    private String parameter(SpecNode target, List<String> tokens, String token) {
        SpecNode node = at(target, tokens);
        String name = node == null ? null : node.string("name");
        return name == null || name.isEmpty() ? "parameter " + token : name;
    }

    private static int number(String token) {
        return token.matches("[0-9]{1,6}") ? Integer.parseInt(token) : 0;
    }

    private NameHint operation(List<String> tokens) {
        SpecNode paths = context.document().root().get("paths");
        SpecNode path = paths == null ? null : paths.pointed(tokens.get(1));
        SpecNode operation = path == null ? null : path.pointed(tokens.get(2));
        return operation(operation == null ? null : operation.string("operationId"), tokens.get(2), tokens.get(1));
    }

    /** What the types of all operations of a path are named after. */
    private static NameHint path(String path) {
        List<String> fixed = Stream.of(path.split("[/?#]"))
                .filter(segment -> !segment.isEmpty() && segment.indexOf('{') < 0)
                .toList();
        return fixed.isEmpty() ? operation(null, "", path) : new NameHint(fixed);
    }

    /** What the types of an operation are named after: its {@code operationId}, or else its method and path. */
    public static NameHint operation(@Nullable String operationId, String method, String path) {
        if (operationId != null && !operationId.isBlank()) {
            return NameHint.of(operationId);
        }
        List<String> segments = new ArrayList<>(method.isEmpty() ? List.of() : List.of(method));
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
