package dev.sdkpoet.model.read;

import dev.sdkpoet.spec.JsonPointer;
import dev.sdkpoet.spec.SpecDocument;
import dev.sdkpoet.spec.SpecNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says where a schema stands in a way that survives a document's growth: items of arrays go by what they are, since one more item before
 * them changes their index.
 */
public final class Anchors {
    /** Ends the place of a schema whose alternatives are types of their own. */
    private static final String OPTION = "#option";

    private final SpecDocument document;
    private final Predicate<String> isKnown;

    /** @param isKnown whether something at or below a place is locked */
    public Anchors(SpecDocument document, Predicate<String> isKnown) {
        this.document = document;
        this.isKnown = isKnown;
    }

    /** @param place the pointer of a type's id */
    public String of(String place) {
        int file = place.startsWith("/") || place.startsWith("#") ? -1 : place.indexOf("#/");
        String pointer = file < 0 ? place : place.substring(file + 1);
        Optional<List<String>> tokens = JsonPointer.parse(pointer);
        if (tokens.isEmpty()) {
            return place;
        }
        SpecNode root = file < 0
                ? document.root()
                : document.root(place.substring(0, file)).orElse(null);
        String anchored = anchored(root, tokens.get());
        return file < 0 ? anchored : "/" + fileName(place.substring(0, file)) + "#" + anchored;
    }

    /** Relative to the document, wherever the build was started. */
    private String fileName(String displayed) {
        Path folder = Path.of(document.file()).toAbsolutePath().normalize().getParent();
        Path file = Path.of(displayed).toAbsolutePath().normalize();
        return folder == null ? displayed : folder.relativize(file).toString().replace('\\', '/');
    }

    private String anchored(@Nullable SpecNode root, List<String> tokens) {
        StringBuilder anchored = new StringBuilder();
        SpecNode node = root;
        String key = "";
        for (String token : tokens) {
            SpecNode next = node == null ? null : child(node, key, token);
            String part = token;
            if (node != null && next != null && (node.isArray() || key.endsWith(OPTION))) {
                part = item(items(node), next, key, token, anchored.toString());
            }
            anchored.append(JsonPointer.append("", part));
            node = next;
            key = token;
        }
        return anchored.toString();
    }

    private static @Nullable SpecNode child(SpecNode node, String key, String token) {
        if (!node.isArray() && !key.endsWith(OPTION)) {
            boolean isOption = token.endsWith(OPTION) && node.isObject() && node.get(token) == null;
            String name = isOption ? token.substring(0, token.length() - OPTION.length()) : token;
            return node.isObject() ? node.get(name) : null;
        }
        List<SpecNode> items = items(node);
        boolean isIndex = token.matches("[0-9]{1,6}") && Integer.parseInt(token) < items.size();
        return isIndex ? items.get(Integer.parseInt(token)) : null;
    }

    /** Those of an array, or the alternatives of a schema. */
    private static List<SpecNode> items(SpecNode node) {
        if (node.isArray()) {
            return node.items();
        }
        SpecNode choices = node.get("oneOf") == null ? node.get("anyOf") : node.get("oneOf");
        return choices != null && choices.isArray() ? choices.items() : List.of();
    }

    private String item(List<SpecNode> items, SpecNode item, String key, String index, String before) {
        return switch (key) {
            case "parameters" -> {
                String in = item.string("in");
                String name = item.string("name");
                yield in == null || name == null ? index : in + ":" + name;
            }
            case "oneOf", "anyOf", "allOf" -> alternative(items, item, before);
            default -> key.endsWith(OPTION) ? alternative(items, item, before) : index;
        };
    }

    /**
     * Its title, else the values that tell it from the others, else its type, else its number among those without a name. One that has got
     * a title since the lock was written keeps what it goes by there.
     */
    @SuppressWarnings("ReferenceEquality") // the very item, not one that says the same
    private String alternative(List<SpecNode> items, SpecNode item, String before) {
        String reference = item.string("$ref");
        if (reference != null) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        List<SpecNode> inline =
                items.stream().filter(each -> !each.isReference()).toList();
        List<String> candidates = new ArrayList<>();
        for (Function<SpecNode, String> words : List.<Function<SpecNode, String>>of(
                each -> text(each, "title"), Anchors::constants, each -> text(each, "type"))) {
            String own = words.apply(item);
            boolean isUnique = !own.isEmpty()
                    && inline.stream()
                                    .filter(each -> words.apply(each).equals(own))
                                    .count()
                            == 1;
            if (isUnique) {
                candidates.add(own);
            }
        }
        int number = 1;
        while (!inline.get(number - 1).isSame(item)) {
            number++;
        }
        candidates.add(Integer.toString(number));
        return candidates.stream()
                .filter(each -> isKnown.test(before + JsonPointer.append("", each)))
                .findFirst()
                .orElse(candidates.get(0));
    }

    private static String text(SpecNode node, String key) {
        String text = node.string(key);
        return text == null ? "" : text;
    }

    /** {@code type=card}, from constants and enums of one value. */
    private static String constants(SpecNode node) {
        SpecNode properties = node.get("properties");
        StringBuilder constants = new StringBuilder();
        for (Map.Entry<String, SpecNode> property : properties == null
                ? List.<Map.Entry<String, SpecNode>>of()
                : properties.members().entrySet()) {
            SpecNode value = property.getValue().get("const");
            SpecNode values = property.getValue().get("enum");
            if (value == null && values != null && values.isArray() && values.size() == 1) {
                value = values.at(0);
            }
            if (value != null && value.isString()) {
                constants
                        .append(constants.isEmpty() ? "" : ",")
                        .append(property.getKey())
                        .append('=')
                        .append(value.text());
            }
        }
        return constants.toString();
    }
}
