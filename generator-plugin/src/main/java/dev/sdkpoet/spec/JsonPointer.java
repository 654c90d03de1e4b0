package dev.sdkpoet.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path to a value inside a document.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901, JavaScript Object Notation (JSON) Pointer</a>
 */
public final class JsonPointer {

    private JsonPointer() {}

    /** The pointer to a member or item of what {@code pointer} points to. */
    public static String append(String pointer, String token) {
        return pointer + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    /** The names and indexes of a pointer; nothing when the text isn't one. */
    public static Optional<List<String>> parse(String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(List.of());
        }
        if (pointer.charAt(0) != '/') {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (String escaped : pointer.substring(1).split("/", -1)) {
            String token = unescape(escaped);
            if (token == null) {
                return Optional.empty();
            }
            tokens.add(token);
        }
        return Optional.of(tokens);
    }

    /** The member or item that one token of a pointer selects. */
    static @Nullable SpecNode child(SpecNode node, String token) {
        return switch (node.kind()) {
            case OBJECT -> node.pointed(token);
            case ARRAY -> item(node, token);
            default -> null;
        };
    }

    private static @Nullable SpecNode item(SpecNode array, String token) {
        boolean isIndex = !token.isEmpty()
                && token.length() < 10
                && token.chars().allMatch(c -> c >= '0' && c <= '9')
                && (token.length() == 1 || token.charAt(0) != '0');
        if (!isIndex) {
            return null;
        }
        int index = Integer.parseInt(token);
        return index < array.size() ? array.at(index) : null;
    }

    private static @Nullable String unescape(String escaped) {
        if (escaped.indexOf('~') < 0) {
            return escaped;
        }
        StringBuilder token = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char unit = escaped.charAt(i);
            if (unit != '~') {
                token.append(unit);
                continue;
            }
            char code = ++i < escaped.length() ? escaped.charAt(i) : ' ';
            if (code != '0' && code != '1') {
                return null;
            }
            token.append(code == '0' ? '~' : '/');
        }
        return token.toString();
    }
}
