package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a field or part may have: {@code contentType} of an Encoding Object (OpenAPI 3.1.1, section 4.8.15.1.1).
 *
 * @param types types and ranges, as written
 */
record ContentTypes(List<String> types) {
    /** Commas in quotes belong to a parameter. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

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
        for (String each : declared == null ? new String[0] : COMMA.split(declared)) {
            String type = each.strip();
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

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** All of them, as an Encoding Object would list them. */
    String joined() {
        return String.join(", ", types);
    }

    /** Whether it says JSON, not just a range that JSON is in. */
    boolean saysJson() {
        return types.stream().anyMatch(type -> !isRange(type) && isJson(type));
    }

    /** The first that text can be sent as, or JSON; empty where there is none. */
    Optional<String> ofText() {
        return Stream.concat(
                        types.stream().filter(type -> !isRange(type) && (isJson(type) || isText(type))),
                        ranges("*/*", "text/*").map(range -> "text/plain"))
                .findFirst();
    }

    /** The first that an object or array can be sent as: JSON, else plain text with JSON in it; empty where there is none. */
    Optional<String> ofStructure() {
        Stream<String> inRanges = Stream.concat(
                ranges("*/*", "*", "application/*").map(range -> "application/json"),
                types.stream().filter(type -> isRange(type) && isJson(type)).map(range -> "application/json"));
        Stream<String> json = Stream.concat(types.stream().filter(type -> !isRange(type) && isJson(type)), inRanges);
        return Stream.concat(json, types.stream().filter(type -> essence(type).equals("text/plain") && isText(type)))
                .findFirst();
    }

    /** The first that isn't a range. */
    Optional<String> first() {
        return types.stream().filter(type -> !isRange(type)).findFirst();
    }

    private Stream<String> ranges(String... those) {
        return types.stream().filter(type -> List.of(those).contains(essence(type)));
    }

    private static boolean isRange(String type) {
        return essence(type).indexOf('*') >= 0;
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
        return MediaType.of(type).essence().toLowerCase(Locale.ROOT);
    }
}
