package dev.sdkpoet.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.sdkpoet.model.TypeDef.EnumDef;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value that a document has, as text and as JSON of a type of which Java has a literal. */
public final class KnownValue {
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private KnownValue() {}

    /**
     * A text as JSON of a type; null if the type doesn't admit it, or Java has no literal for it.
     *
     * @param types the types of the document
     */
    public static @Nullable String json(String value, TypeRef type, Function<TypeId, Optional<TypeDef>> types) {
        if (type instanceof TypeRef.Named each) {
            return types.apply(each.id()).orElse(null) instanceof EnumDef enumeration && enumeration.has(value)
                    ? enumeration.base() == ScalarType.STRING ? quoted(value) : value
                    : null;
        }
        if (!(type instanceof TypeRef.Scalar scalar)) {
            return null;
        }
        return switch (scalar.scalar()) {
            case STRING -> quoted(value);
            case BOOLEAN -> value.equals("true") || value.equals("false") ? value : null;
            case INT32 ->
                WHOLE.matcher(value).matches() && Long.parseLong(value) == (int) Long.parseLong(value) ? value : null;
            case URI -> isUri(value) ? quoted(value) : null;
            case INT64 -> WHOLE.matcher(value).matches() ? value : null;
            default -> null;
        };
    }

    /** What a JSON string holds; any other JSON as it is written. */
    public static String text(String json) {
        if (!json.startsWith("\"")) {
            return json;
        }
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            String text = parser.nextTextValue();
            return text == null ? json : text;
        } catch (IOException e) {
            return json; // a text that only begins like one
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).toString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
