package dev.sdkpoet.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list or an object becomes text in a URL, a header, a cookie or a form (OpenAPI 3.1.1, section 4.8.12.2).
 *
 * <p>The constants carry OpenAPI's default for {@code explode}. Single values look the same in most styles.
 */
public final class ParameterStyle {
    /** {@code color=blue&color=black}; exploded unless said otherwise. The default of query, cookie and form. */
    public static final ParameterStyle FORM = new ParameterStyle("FORM", true, false);

    /** {@code blue,black}. The default of path and header. */
    public static final ParameterStyle SIMPLE = new ParameterStyle("SIMPLE", false, false);

    /** {@code .blue,black}, for paths; exploded {@code .blue.black}. */
    public static final ParameterStyle LABEL = new ParameterStyle("LABEL", false, false);

    /** {@code ;color=blue,black}, for paths; exploded {@code ;color=blue;color=black}. */
    public static final ParameterStyle MATRIX = new ParameterStyle("MATRIX", false, false);

    /** {@code color=blue%20black}, for queries. */
    public static final ParameterStyle SPACE_DELIMITED = new ParameterStyle("SPACE_DELIMITED", false, false);

    /** {@code color=blue%7Cblack}, for queries. */
    public static final ParameterStyle PIPE_DELIMITED = new ParameterStyle("PIPE_DELIMITED", false, false);

    /** {@code color=blue%09black}, for queries: {@code collectionFormat: tsv} of Swagger 2.0. */
    public static final ParameterStyle TAB_DELIMITED = new ParameterStyle("TAB_DELIMITED", false, false);

    /**
     * {@code color%5BR%5D=100&color%5BG%5D=200}, for objects in queries; objects and lists inside it nest
     * ({@code a[b][0]}).
     */
    public static final ParameterStyle DEEP_OBJECT = new ParameterStyle("DEEP_OBJECT", true, false);

    /** Unreserved and reserved characters, without those that would end a query value. */
    private static final String RESERVED = "-._~:/?@!$'()*,;=";

    private final String kind;
    private final boolean exploded;
    private final boolean keepingReserved;

    private ParameterStyle(String kind, boolean exploded, boolean keepingReserved) {
        this.kind = kind;
        this.exploded = exploded;
        this.keepingReserved = keepingReserved;
    }

    /**
     * The same style with another {@code explode}.
     *
     * @param explode whether each item of a list or member of an object is written by itself
     */
    public ParameterStyle explode(boolean explode) {
        return new ParameterStyle(kind, explode, keepingReserved);
    }

    /**
     * The same style with {@code allowReserved}: the reserved characters of RFC 3986, section 2.2, are sent as they
     * are, except those that would end the value ({@code #}, {@code &}, {@code +}, {@code [} and {@code ]}).
     */
    public ParameterStyle reserved() {
        return new ParameterStyle(kind, exploded, true);
    }

    /**
     * A value in this style.
     *
     * @param value the value, or null for none
     * @return what to hand to {@link RequestBuilder}; null for null
     */
    public @Nullable Object of(@Nullable Object value) {
        return value == null ? null : new Styled(this, ParameterValue.toJson(value, true));
    }

    /** Whether this is the other style, exploded or not. */
    boolean is(ParameterStyle other) {
        return kind.equals(other.kind);
    }

    boolean isExploded() {
        return exploded;
    }

    /** A value with its style. */
    private static final class Styled extends ParameterValue {
        private final ParameterStyle style;
        private final JsonValue value;

        Styled(ParameterStyle style, JsonValue value) {
            this.style = style;
            this.value = value;
        }

        @Override
        List<String> pairs(String name, String keep) {
            String kept = keep;
            if (style.keepingReserved && keep.equals(Urls.UNRESERVED)) {
                kept = RESERVED;
            } else if (style.keepingReserved && keep.equals(Urls.FORM)) {
                kept = RESERVED.concat(" ");
            }
            return new ParameterEncoder(name, style, kept).pairs(value);
        }

        @Override
        String joined(String name, @Nullable String keep) {
            if (keep != null && style.is(SIMPLE)) {
                Operation.check(name, ParameterValue.text(value)); // encoded dots too: a proxy might decode twice
            }
            String joined = new ParameterEncoder(name, style, keep).joined(value);
            if (keep != null) {
                Operation.check(name, joined);
            }
            return joined;
        }
    }
}
