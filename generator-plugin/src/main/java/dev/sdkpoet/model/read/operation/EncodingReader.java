package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.Parameter.Location;
import dev.sdkpoet.model.Parameter.Style;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.model.read.node.SpecVersion;
import dev.sdkpoet.model.read.schema.ResolvedType;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a field of a form or a part is written: by {@code style} as in a query, or by its media type (OpenAPI 3.1.1, section
 * 4.8.15). In OpenAPI 3.0, parts have no style.
 */
final class EncodingReader {
    private static final String JSON = "application/json";

    private final SchemaContext context;
    private final StyleReader styles;
    private final FlatTypes flat;
    private final SpecVersion version;

    EncodingReader(SchemaContext context, StyleReader styles) {
        this.context = context;
        this.styles = styles;
        this.flat = new FlatTypes(context.registry());
        this.version = SpecVersion.of(context.reading().document());
    }

    /**
     * A field before its encoding.
     *
     * @param media the media type of the whole
     */
    record Field(
            ResolvedType type,
            SchemaChain chain,
            Location in,
            Media media,
            @Nullable SpecNode encoding) {
        boolean isPart() {
            return in == Location.PART;
        }

        TypeRef item() {
            return FlatTypes.item(type.type());
        }
    }

    /**
     * How it is written.
     *
     * @param type what the caller gives, which is bytes where nothing else could be written
     * @param contentType see {@link dev.sdkpoet.model.Parameter}
     */
    record Written(
            ResolvedType type,
            Style style,
            boolean explode,
            boolean allowReserved,
            @Nullable String contentType) {}

    Written read(Field declared) {
        Field field = isUntypedFile(declared) ? as(declared, ScalarType.BINARY) : declared;
        SpecNode encoding = field.encoding();
        if (encoding != null && isStyled(encoding)) {
            StyleReader.Written style = styles.read(encoding, field.in());
            boolean isUsual = style.style() == Style.FORM && style.explode();
            if (!field.isPart()
                    || hasStyles(field.media())
                            && !FlatTypes.isFile(field.type().type())) {
                boolean reserved = !field.isPart() && context.fields().flag(encoding, "allowReserved");
                return new Written(field.type(), style.style(), style.explode(), reserved, null);
            }
            if (!isUsual) {
                context.warn(
                        encoding,
                        hasStyles(field.media())
                                ? "files can't be joined; each is a separate part. Remove `style` and `explode`."
                                : "`style` and `explode` of a part mean nothing here: " + version
                                        + " has them in " + (version.hasJsonSchema() ? "multipart/form-data and " : "")
                                        + "application/x-www-form-urlencoded only. Remove them.");
            }
        }
        return byMediaType(field, ContentTypes.of(encoding, context));
    }

    private static boolean isStyled(SpecNode encoding) {
        return encoding.get("style") != null
                || encoding.get("explode") != null
                || encoding.get("allowReserved") != null;
    }

    private boolean hasStyles(Media media) {
        return version.hasJsonSchema() && media.type().essence().equals("multipart/form-data");
    }

    /** From OpenAPI 3.1 on, a part without a {@code type} is bytes, and so is each item of an array without one. */
    private boolean isUntypedFile(Field field) {
        if (!field.isPart() || !version.hasJsonSchema() || !field.item().isAny()) {
            return false;
        }
        SchemaChain chain = field.chain();
        SpecNode items = field.type().type() instanceof TypeRef.ListOf ? chain.first("items") : chain.last();
        return items != null
                && SchemaChain.of(items, context.reading()).first("type") == null
                && !ContentTypes.of(field.encoding(), context).saysJson();
    }

    private Written byMediaType(Field field, ContentTypes types) {
        boolean isFlat = flat.isFlat(field.item());
        boolean isList = field.type().type() instanceof TypeRef.ListOf;
        if (FlatTypes.isFile(field.type().type())) {
            return written(field, types.isEmpty() ? null : types.joined());
        }
        if (types.isEmpty()) {
            boolean isText = flat.maybeFlat(field.item()) || isList && !field.isPart();
            return written(field, isText ? null : JSON);
        }
        Optional<String> chosen = isFlat && !field.item().isAny() ? types.ofText() : types.ofStructure();
        if (chosen.isEmpty()) {
            return otherwise(field, types);
        }
        boolean isJson = MediaType.of(chosen.get()).isJson();
        if (!field.isPart() && !isJson) {
            return written(field, isFlat ? null : JSON);
        }
        boolean isWhole = isList && isJson && types.saysJson() && version.compareTo(SpecVersion.OPENAPI_3_2) < 0;
        return new Written(field.type(), Style.FORM, !isWhole, false, chosen.get());
    }

    private static Written written(Field field, @Nullable String contentType) {
        return new Written(field.type(), Style.FORM, true, false, contentType);
    }

    /** What has no form in any of the types that the document allows. */
    private Written otherwise(Field field, ContentTypes types) {
        TypeRef item = field.item();
        boolean isText = FlatTypes.is(item, ScalarType.STRING);
        if (flat.isFlat(item) && !item.isAny() && !(isText && field.isPart())) {
            return written(field, field.isPart() ? types.first().orElse(null) : null);
        }
        if (!isText && !item.isAny()) {
            context.note(
                    field.encoding() == null ? field.media().place() : field.encoding(),
                    "no object can be written as `" + types.joined() + "`, so the caller passes "
                            + (field.isPart() ? "an `Upload`" : "the text") + ". If the server takes JSON, say `" + JSON
                            + "`.");
        }
        return written(
                as(field, field.isPart() ? ScalarType.BINARY : ScalarType.STRING),
                field.isPart() ? types.joined() : null);
    }

    /** The same field, or each of its items, as a scalar. */
    private static Field as(Field field, ScalarType scalar) {
        TypeRef type = new TypeRef.Scalar(scalar);
        TypeRef whole = field.type().type() instanceof TypeRef.ListOf ? new TypeRef.ListOf(type, false) : type;
        return new Field(
                new ResolvedType(whole, field.type().nullable()),
                field.chain(),
                field.in(),
                field.media(),
                field.encoding());
    }
}
