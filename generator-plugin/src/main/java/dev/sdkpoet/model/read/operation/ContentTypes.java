package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a field or part may have: {@code contentType} of an Encoding Object (OpenAPI 3.1.1, section 4.8.15.1.1).
 *
 * @param types types and ranges, as written
 */
record ContentTypes(List<String> types) {
    private static final Pattern TYPE =
            Pattern.compile("(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+|[*])(?:\\s*;[ -~]*)?");

    private static final Pattern OTHER_CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*+\"?+(?!utf-?8|us-ascii)");

    /** Types of text besides those that say so. */
    private static final Set<String> TEXTS = Set.of(
            "application/graphql",
            "application/javascript",
            "application/sql",
            "application/toml",
            "application/x-yaml",
            "application/yaml");

    ContentTypes {
        types = List.copyOf(types);
    }

    static ContentTypes of(@Nullable SpecNode encoding, SchemaContext context) {
        String declared = encoding == null ? null : context.fields().text(encoding, "contentType");
        List<String> types = new ArrayList<>();
        for (String type : declared == null ? List.<String>of() : split(declared)) {
            if (TYPE.matcher(type).matches()) {
                types.add(type);
            } else if (encoding != null) {
                context.warn(
                        encoding,
                        "`" + type
                                + "` in `contentType` is no media type; it is ignored. Write one such as `image/png`.");
            }
        }
        return new ContentTypes(types);
    }

    /** At commas, but for those in quotes, which belong to a parameter. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** All of them, as an Encoding Object would list them. */
    String joined() {
        return String.join(", ", types);
    }

    /** Whether it says JSON, not just a range that JSON is in. */
    boolean saysJson() {
        return concrete().anyMatch(ContentTypes::isJson);
    }

    /** The first that text can be sent as, or JSON; empty where there is none. */
    Optional<String> ofText() {
        return Stream.concat(
                        concrete().filter(type -> isJson(type) || isText(type)),
                        ranges(MediaType::isTextRange).map(range -> "text/plain"))
                .findFirst();
    }

    /** The first that an object or array can be sent as: JSON, else plain text with JSON in it; empty where there is none. */
    Optional<String> ofStructure() {
        return Stream.of(
                        concrete().filter(ContentTypes::isJson),
                        ranges(range -> range.isJsonRange() || range.isJson()).map(range -> "application/json"),
                        concrete().filter(type -> essence(type).equals("text/plain") && isText(type)))
                .flatMap(found -> found)
                .findFirst();
    }

    /** The first that isn't a range. */
    Optional<String> first() {
        return concrete().findFirst();
    }

    private Stream<String> concrete() {
        return types.stream().filter(type -> MediaType.of(type).isConcrete());
    }

    private Stream<MediaType> ranges(Predicate<MediaType> which) {
        return types.stream().map(MediaType::of).filter(type -> !type.isConcrete() && which.test(type));
    }

    private static boolean isJson(String type) {
        return MediaType.of(type).isJson();
    }

    /** Whether a text in UTF-8 can be of this type. */
    private static boolean isText(String type) {
        MediaType media = MediaType.of(type);
        boolean isText = media.isText()
                || media.isForm()
                || media.isJsonLines()
                || media.essence().contains("xml")
                || TEXTS.contains(media.essence());
        return isText && !OTHER_CHARSET.matcher(type).find();
    }

    private static String essence(String type) {
        return MediaType.of(type).essence();
    }
}
