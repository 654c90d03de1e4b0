package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how arrays and objects are written into parameters: {@code style} and {@code explode}, or {@code collectionFormat}. */
final class StyleReader {
    private static final Map<String, Style> STYLES = Map.of(
            "form", Style.FORM,
            "simple", Style.SIMPLE,
            "label", Style.LABEL,
            "matrix", Style.MATRIX,
            "spaceDelimited", Style.SPACE_DELIMITED,
            "pipeDelimited", Style.PIPE_DELIMITED,
            "deepObject", Style.DEEP_OBJECT);

    private static final Set<Style> IN_PATHS = Set.of(Style.SIMPLE, Style.LABEL, Style.MATRIX);
    private static final Set<Style> IN_QUERIES =
            Set.of(Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.DEEP_OBJECT);

    /** Deeper ones have no meaning: only arrays of scalars are joined. */
    private static final int MAX_NESTING = 30;

    private final ReadContext context;
    private final Fields fields;

    StyleReader(ReadContext context, Fields fields) {
        this.context = context;
        this.fields = fields;
    }

    record Written(Style style, boolean explode) {}

    Written read(SpecNode parameter, Location in) {
        return context.isSwagger2() ? ofSwagger2(parameter, in) : ofOpenApi(parameter, in);
    }

    private Written ofOpenApi(SpecNode parameter, Location in) {
        Style style = named(parameter, in);
        boolean explode = fields.flag(parameter, "explode", style == Style.FORM || style == Style.DEEP_OBJECT);
        return new Written(style, explode || style == Style.DEEP_OBJECT);
    }

    private Style named(SpecNode parameter, Location in) {
        String name = fields.text(parameter, "style");
        Style usual = usual(in);
        Style style = name == null ? usual : STYLES.get(name);
        if ("cookie".equals(name) && in == Location.COOKIE) {
            context.warn(
                    parameter,
                    "`style: cookie` is new in OpenAPI 3.2 and isn't read yet; `form` is used, which escapes values.");
            return usual;
        }
        if (style == null || !allowed(in).contains(style)) {
            context.warn(
                    parameter,
                    "style `" + name + "` isn't one for this place; `" + word(usual) + "` is used. Correct `style`.");
            return usual;
        }
        return style;
    }

    private static String word(Style style) {
        return style == Style.FORM ? "form" : "simple";
    }

    private static Style usual(Location in) {
        return in == Location.PATH || in == Location.HEADER ? Style.SIMPLE : Style.FORM;
    }

    private static Set<Style> allowed(Location in) {
        return switch (in) {
            case PATH -> IN_PATHS;
            case HEADER -> Set.of(Style.SIMPLE);
            case COOKIE -> Set.of(Style.FORM);
            case QUERY, FORM, PART -> IN_QUERIES;
        };
    }

    /** How arrays in an array are written, from outside to inside: only Swagger 2.0 says so. */
    List<Style> ofItems(SpecNode parameter) {
        List<Style> styles = new ArrayList<>();
        SpecNode items = context.isSwagger2() ? parameter.get("items") : null;
        while (items != null && "array".equals(items.string("type")) && styles.size() < MAX_NESTING) {
            Written written = ofSwagger2(items, Location.PATH);
            if ("multi".equals(items.string("collectionFormat"))) {
                context.warn(items, "items have no collectionFormat `multi`; `csv` is used. Correct the document.");
            }
            styles.add(written.style());
            items = items.get("items");
        }
        return styles;
    }

    private Written ofSwagger2(SpecNode parameter, Location in) {
        @Nullable String format = fields.text(parameter, "collectionFormat");
        Style usual = usual(in);
        return switch (format == null ? "csv" : format) {
            case "csv" -> new Written(usual, false);
            case "ssv" -> new Written(Style.SPACE_DELIMITED, false);
            case "tsv" -> new Written(Style.TAB_DELIMITED, false);
            case "pipes" -> new Written(Style.PIPE_DELIMITED, false);
            case "multi" -> new Written(usual, usual == Style.FORM);
            default -> {
                context.warn(
                        parameter,
                        "there is no collectionFormat `" + format + "`; `csv` is used. Correct the document.");
                yield new Written(usual, false);
            }
        };
    }
}
