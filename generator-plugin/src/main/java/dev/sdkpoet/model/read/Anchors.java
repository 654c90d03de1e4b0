package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.JsonPointer;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says where a schema stands in a way that survives a document's growth: items of arrays go by what they are, since one more item before
 * them changes their index.
 */
public final class Anchors {
    /** Ends the place of a schema whose alternatives are types of their own. */
    private static final String OPTION = "#option";

    private final SpecDocument document;
    private final EarlierPlaces earlier;
    private final IdentityHashMap<SpecNode, List<String>> alternatives = new IdentityHashMap<>();

    public Anchors(SpecDocument document, EarlierPlaces earlier) {
        this.document = document;
        this.earlier = earlier;
    }

    /** @param place the pointer of a type's or an operation's id */
    public String of(String place) {
        String file = document.otherFiles().keySet().stream()
                .filter(name -> place.startsWith(name + "#"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (file.isEmpty()) {
            return anchored("", document.root(), place);
        }
        String relative = "/" + document.otherFiles().get(file) + "#";
        return anchored(relative, document.root(file).orElse(null), place.substring(file.length() + 1));
    }

    /** @param place of a schema that is a whole file it begins with what the schema has without being written: {@code #option/1} */
    private String anchored(String file, @Nullable SpecNode root, String place) {
        boolean isBesideRoot = place.startsWith("#");
        Optional<List<String>> tokens = JsonPointer.parse(isBesideRoot ? "/" + place : place);
        if (tokens.isEmpty()) {
            return file + place;
        }
        StringBuilder anchored = new StringBuilder(file);
        SpecNode node = root;
        String key = "";
        boolean isParameter = false;
        for (String token : tokens.get()) {
            SpecNode next = node == null ? null : child(node, key, token);
            String part = token;
            if (node != null && next != null && (node.isArray() || key.endsWith(OPTION))) {
                part = item(node, next, key, token, anchored.toString());
            }
            String step = JsonPointer.append("", part);
            boolean isFirst = anchored.length() == file.length();
            anchored.append(isFirst && isBesideRoot ? step.substring(1) : step);
            isParameter = node != null && node.isArray() && key.equals("parameters");
            node = next;
            key = token;
        }
        // Swagger 2.0 has the schema of a parameter in the parameter, which has an id of its own.
        return anchored.append(isParameter ? "/schema" : "").toString();
    }

    private @Nullable SpecNode child(SpecNode node, String key, String token) {
        if (!node.isArray() && !key.endsWith(OPTION)) {
            if (token.equals(OPTION)) {
                return node;
            }
            boolean isOption = token.endsWith(OPTION) && node.isObject() && node.get(token) == null;
            String name = isOption ? token.substring(0, token.length() - OPTION.length()) : token;
            return node.isObject() ? node.pointed(name) : null;
        }
        List<SpecNode> items = items(node);
        boolean isIndex = token.matches("[0-9]{1,6}") && Integer.parseInt(token) < items.size();
        return isIndex ? items.get(Integer.parseInt(token)) : null;
    }

    /** Those of an array, or the alternatives of a schema, which may be in a part of it. */
    private List<SpecNode> items(SpecNode node) {
        if (node.isArray()) {
            return node.items();
        }
        return SchemaParts.of(node, document).stream()
                .map(part -> part.get("oneOf") == null ? part.get("anyOf") : part.get("oneOf"))
                .filter(choices -> choices != null && choices.isArray())
                .findFirst()
                .map(SpecNode::items)
                .orElse(List.of());
    }

    private String item(SpecNode holder, SpecNode item, String key, String index, String before) {
        return switch (key) {
            case "parameters" -> {
                String in = item.string("in");
                String name = item.string("name");
                yield in == null || name == null ? index : in + ":" + name;
            }
            case "oneOf", "anyOf", "allOf" -> alternative(holder, index, before);
            default -> key.endsWith(OPTION) ? alternative(holder, index, before) : index;
        };
    }

    private String alternative(SpecNode holder, String index, String before) {
        return alternatives
                .computeIfAbsent(holder, each -> AlternativeNames.of(items(each), before, document, earlier))
                .get(Integer.parseInt(index));
    }
}
