package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.SampleFileNames;
import dev.sdkpoet.emit.java.TypeText;
import dev.sdkpoet.emit.java.TypeTexts;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Spells example values in Java: what the document gives as an example, else a value of the right type. */
final class ExampleValues {
    private static final int MAX_TEXT = 80;
    private static final int MAX_DEPTH = 3;

    /** Members that an example sets; objects beyond them are empty. */
    private static final int MAX_MEMBERS = 100;

    private final ApiModel model;
    private final NamePlan names;
    private final TypeTexts types;

    ExampleValues(ApiModel model, NamePlan names, TypeTexts types) {
        this.model = model;
        this.names = names;
        this.types = types;
    }

    /**
     * @param java an expression
     * @param imports what it needs besides java.lang
     */
    record Value(String java, SortedSet<String> imports) {}

    /** @param name what to call the value in a text that has no better one */
    Value of(TypeRef type, Doc doc, String name) {
        SortedSet<String> imports = new TreeSet<>();
        return new Value(type.accept(new Expression(doc, name, imports, 0, new int[] {MAX_MEMBERS})), imports);
    }

    /** A file to upload. */
    Value upload(@Nullable String contentType) {
        SortedSet<String> imports = new TreeSet<>();
        imports.add(names.runtimePackage() + ".Upload");
        return new Value("Upload.of(\"" + SampleFileNames.of(contentType) + "\", new byte[] {1, 2, 3})", imports);
    }

    /** A body of bytes. */
    Value requestBody() {
        SortedSet<String> imports = new TreeSet<>();
        imports.add(names.runtimePackage() + ".RequestBody");
        return new Value("RequestBody.of(new byte[] {1, 2, 3})", imports);
    }

    private final class Expression implements TypeRef.Visitor<String> {
        private final Doc doc;
        private final String name;
        private final SortedSet<String> imports;
        private final int depth;
        private final int[] membersLeft;

        Expression(Doc doc, String name, SortedSet<String> imports, int depth, int[] membersLeft) {
            this.doc = doc;
            this.name = name;
            this.imports = imports;
            this.depth = depth;
            this.membersLeft = membersLeft;
        }

        @Override
        public String scalar(TypeRef.Scalar type) {
            imports.addAll(types.boxed(type).imports());
            return switch (type.scalar()) {
                case STRING, BINARY -> JavaLiteral.string(text()).toString();
                case BOOLEAN -> String.valueOf(!"false".equals(doc.fact(Fact.Name.CONST)));
                case INT32 -> integer("56", Integer.MAX_VALUE);
                case INT64 -> integer("56", Long.MAX_VALUE) + "L";
                case BIG_INTEGER -> "new BigInteger(\"56\")";
                case DOUBLE -> "3.4";
                case DECIMAL -> "new BigDecimal(\"3.4\")";
                case DATE -> "LocalDate.parse(\"2013-10-20\")";
                case DATE_TIME, DATE_TIME_RFC2822 -> "OffsetDateTime.parse(\"2013-10-20T19:20:30Z\")";
                case DURATION -> "Duration.ofMinutes(5)";
                case UUID -> "UUID.fromString(\"38400000-8cf0-11bd-b23e-10b96e4ef00d\")";
                case URI -> "URI.create(\"https://example.com/\")";
                case BASE64 -> "Bytes.of(new byte[] {1, 2, 3})";
                case ANY -> "JsonValue.parse(\"{}\")";
            };
        }

        private String text() {
            String said = said();
            return said == null || said.isEmpty() || said.length() > MAX_TEXT ? name + "_example" : said;
        }

        /** The document's example, or a value that is possible; null where it has none. */
        private @Nullable String said() {
            String example = doc.fact(Fact.Name.EXAMPLE);
            if (example != null) {
                return example;
            }
            String only = doc.fact(Fact.Name.CONST);
            String values = doc.fact(Fact.Name.ALLOWED_VALUES);
            return only != null || values == null ? only : values.split(", ", 2)[0];
        }

        private String integer(String fallback, long max) {
            String example = said();
            try {
                return example != null && Math.abs(Long.parseLong(example)) <= max ? example : fallback;
            } catch (NumberFormatException e) {
                return fallback;
            }
        }

        @Override
        public String list(TypeRef.ListOf type) {
            imports.add("java.util.List");
            return "List.of(" + type.item().accept(inner(Doc.NONE, name)) + ")";
        }

        @Override
        public String map(TypeRef.MapOf type) {
            imports.add("java.util.Map");
            return "Map.of(\"key\", " + type.value().accept(inner(Doc.NONE, name)) + ")";
        }

        @Override
        public String named(TypeRef.Named type) {
            imports.addAll(types.boxed(type).imports());
            String className = types.boxed(type).text();
            return model.type(type.id()).orElseThrow().accept(new TypeDef.Visitor<>() {
                @Override
                public String object(TypeDef.ObjectDef object) {
                    List<TypeDef.Property> members = object.properties().stream()
                            .filter(property -> property.isRequiredInRequest() && property.preset() == null)
                            .toList();
                    if (depth >= MAX_DEPTH || members.size() > membersLeft[0]) {
                        return parsed(className);
                    }
                    membersLeft[0] -= members.size();
                    return built(className, object, members);
                }

                @Override
                public String enumeration(TypeDef.EnumDef enumeration) {
                    return className + "."
                            + names.enumConstants(enumeration.id()).get(0);
                }

                @Override
                public String union(TypeDef.UnionDef union) {
                    return parsed(className);
                }
            });
        }

        @Override
        public String mapped(TypeRef.Mapped type) {
            imports.addAll(types.boxed(type).imports());
            if (type.type().codec().isEmpty()) {
                return "Instant.parse(\"2013-10-20T19:20:30Z\")";
            }
            TypeText codec = types.codec(type.type());
            imports.addAll(codec.imports());
            return codec.text() + ".fromJson(" + JavaLiteral.string(json(type.wire())) + ")";
        }

        /** What the JSON of a type can be, without a class of it. */
        private String json(TypeRef wire) {
            if (!(wire instanceof TypeRef.Scalar scalar)) {
                return wire instanceof TypeRef.ListOf ? "[]" : "{}";
            }
            return switch (scalar.scalar()) {
                case BOOLEAN -> "true";
                case INT32, INT64, BIG_INTEGER -> integer("56", Long.MAX_VALUE);
                case DOUBLE, DECIMAL -> "3.4";
                case ANY -> "{}";
                case DATE -> "\"2013-10-20\"";
                case DATE_TIME -> "\"2013-10-20T19:20:30Z\"";
                default -> "\"" + text().replace("\\", "").replace("\"", "") + "\"";
            };
        }

        private static String parsed(String className) {
            return className + ".fromJson(\"{}\")";
        }

        private String built(String className, TypeDef.ObjectDef object, List<TypeDef.Property> members) {
            return members.stream()
                    .map(property -> {
                        String setter =
                                names.member(object.id(), property.wireName()).variable();
                        return "." + setter + "(" + property.type().accept(inner(property.doc(), setter)) + ")";
                    })
                    .collect(Collectors.joining("", className + ".builder()", ".build()"));
        }

        private Expression inner(Doc innerDoc, String innerName) {
            return new Expression(innerDoc, innerName, imports, depth + 1, membersLeft);
        }
    }
}
