package dev.sdkpoet.model.read.schema;

import static java.util.Objects.requireNonNull;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.read.node.DocReader;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.model.read.node.Keyword.Trait;
import dev.sdkpoet.model.read.node.Keywords;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.model.read.node.SchemaChain;
import dev.sdkpoet.spec.DecimalText;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code enum} and {@code const}. One value is no choice: it stays the scalar that it restricts. */
final class EnumReader {
    /** What a string without constraints may say. */
    private static final Set<String> PLAIN =
            Keywords.ofSchemas(Trait.TYPE, Trait.IDENTITY, Trait.ANNOTATION, Trait.NULL);

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]++");

    /** Clients read no longer numbers. */
    private static final int MAX_DIGITS = 1_000;

    private final ReadContext context;
    private final TypeRegistry registry;
    private final KindReader kinds;
    private final DocReader docs;

    EnumReader(ReadContext context, TypeRegistry registry, KindReader kinds, DocReader docs) {
        this.context = context;
        this.registry = registry;
        this.kinds = kinds;
        this.docs = docs;
    }

    /** The type of a schema with values; null when they don't change what the schema is without them. */
    @Nullable
    ResolvedType read(SpecNode schema, NameHint hint, Role role) {
        List<SpecNode> values = SchemaChain.listedValues(schema);
        JsonKind kind = values.isEmpty() ? null : kind(schema, values);
        if (kind == null) {
            return values.isEmpty() || isContainer(schema) ? null : mixed(schema);
        }
        if (kind == JsonKind.BOOLEAN) {
            return ResolvedType.of(ScalarType.BOOLEAN);
        }
        Map<String, TypeDef.EnumValue> distinct = distinct(schema, kind);
        if (distinct.size() > context.options().maxEnumValues()) {
            context.note(
                    schema,
                    String.format(
                            Locale.ROOT,
                            "`enum` has %,d values; it is read as its type without them.",
                            distinct.size()));
            return single(schema, kind, role);
        }
        if (distinct.size() == 1 && !context.options().earlier().hasType(context.typeId(schema))) {
            return single(schema, kind, role);
        }
        if (kind != JsonKind.STRING && distinct.keySet().stream().anyMatch(value -> value.length() > MAX_DIGITS)) {
            context.warn(
                    schema,
                    String.format(
                            Locale.ROOT,
                            "`enum` has a number of more than %,d digits, which clients don't read; it is read as its type without values."
                                    + " Remove that number.",
                            MAX_DIGITS));
            return single(schema, kind, role);
        }
        ScalarType base = base(kind, distinct.keySet());
        if (base == null) {
            context.warn(
                    schema,
                    "`enum` has values that aren't numbers, though `type` says so; it is ignored. Correct the document.");
            return null;
        }
        return define(schema, hint, base, List.copyOf(distinct.values()));
    }

    private ResolvedType single(SpecNode schema, JsonKind kind, Role role) {
        ScalarType scalar = FormatTable.scalar(kind, schema, role);
        return ResolvedType.of(kind == JsonKind.STRING ? ScalarType.STRING : scalar);
    }

    ResolvedType define(SpecNode schema, NameHint hint, ScalarType base, List<TypeDef.EnumValue> values) {
        TypeId id = context.typeId(schema);
        if (!registry.isDeclared(id)) {
            boolean deprecated = Fields.isTrue(schema.get("deprecated"));
            registry.define(
                    new TypeDef.EnumDef(
                            id, hint, schema.location(), docs.ofType(schema, hint), deprecated, base, values),
                    TypeRegistry.Kind.ENUM);
        }
        return new ResolvedType(new TypeRef.Named(id), false);
    }

    /** Whether a schema is a string of which nothing more is said. */
    boolean isAnyString(SpecNode entry) {
        SpecNode schema = context.follow(entry);
        return schema.isObject()
                && "string".equals(schema.string("type"))
                && schema.members().keySet().stream()
                        .allMatch(keyword -> PLAIN.contains(keyword) || Keywords.isIdle(keyword));
    }

    /** The one kind that all values have or may be read as; null for several, and for objects and arrays. */
    @Nullable
    JsonKind kind(SpecNode schema, List<SpecNode> values) {
        Set<JsonKind> declared = schema.get("type") == null ? Set.of() : kinds.of(schema);
        if (declared.size() == 1) {
            JsonKind kind = declared.iterator().next();
            if (kind == JsonKind.OBJECT || kind == JsonKind.ARRAY || kind == JsonKind.FILE) {
                return null;
            }
            if (kind == JsonKind.BOOLEAN && values.stream().anyMatch(value -> !value.isBoolean())) {
                context.note(schema, "`enum` of a boolean has other values; it is ignored.");
            }
            return values.stream().anyMatch(value -> value.isObject() || value.isArray()) ? null : kind;
        }
        if (values.stream().allMatch(SpecNode::isString)) {
            return JsonKind.STRING;
        }
        if (values.stream().allMatch(SpecNode::isBoolean)) {
            return JsonKind.BOOLEAN;
        }
        if (values.stream().allMatch(SpecNode::isNumber)) {
            return values.stream().allMatch(value -> isInteger(value.text())) ? JsonKind.INTEGER : JsonKind.NUMBER;
        }
        return null;
    }

    private boolean isContainer(SpecNode schema) {
        Set<JsonKind> declared = kinds.of(schema);
        boolean container = declared.contains(JsonKind.OBJECT) || declared.contains(JsonKind.ARRAY);
        if (container) {
            context.note(schema, "`enum` of an object or array is ignored.");
        }
        return container;
    }

    private ResolvedType mixed(SpecNode schema) {
        context.note(schema, "the values of `enum` are objects, arrays or of several kinds; any value is accepted.");
        return ResolvedType.ANY;
    }

    Map<String, TypeDef.EnumValue> distinct(SpecNode schema, JsonKind kind) {
        EnumLabels labels = EnumLabels.of(schema);
        SpecNode constant = schema.get("const");
        List<SpecNode> listed =
                constant == null ? requireNonNull(schema.get("enum")).items() : List.of(constant);
        Map<String, TypeDef.EnumValue> distinct = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            SpecNode value = listed.get(i);
            String text = kind == JsonKind.STRING ? value.source() : value.text();
            TypeDef.EnumValue named = new TypeDef.EnumValue(text, labels.name(i, text), labels.description(i, text));
            if (!value.isNull() && distinct.putIfAbsent(text, named) != null) {
                repeated.add(text);
            }
        }
        if (!repeated.isEmpty()) {
            context.note(schema, "`enum` lists " + String.join(", ", repeated) + " more than once.");
        }
        return distinct;
    }

    static @Nullable ScalarType base(JsonKind kind, Set<String> values) {
        if (kind == JsonKind.STRING) {
            return ScalarType.STRING;
        }
        if (values.stream().anyMatch(value -> DecimalText.of(value).isEmpty())) {
            return null;
        }
        if (kind == JsonKind.NUMBER || values.stream().anyMatch(value -> !isInteger(value))) {
            return ScalarType.DECIMAL;
        }
        return values.stream().allMatch(EnumReader::isLong) ? ScalarType.INT64 : ScalarType.BIG_INTEGER;
    }

    /** Whether it is written as an integer: 1.0 isn't. */
    private static boolean isInteger(String text) {
        return INTEGER.matcher(text).matches();
    }

    private static boolean isLong(String integer) {
        try {
            Long.parseLong(integer);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
