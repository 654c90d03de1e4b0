package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Doc.Fact;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes sample values of types: an example of the document that fits its own schema, else the constant, the first value of an enum, the
 * default, or a value made to fit.
 */
final class Samples {
    /** Deeper optional members, and more of them, make a sample harder to read without showing more. */
    private static final int MAX_OPTIONAL_DEPTH = 3;

    private static final int MAX_OPTIONAL = 80;
    private static final int MAX_DEPTH = 30;
    private static final int MAX_ITEMS = 50;

    private final ApiModel model;
    private final Fit fit;
    private final boolean request;
    private final Extent extent;

    /** @param request whether a client sends the samples; then read-only members are left out, else write-only ones */
    Samples(ApiModel model, boolean request, Extent extent) {
        this.model = model;
        this.fit = new Fit(model);
        this.request = request;
        this.extent = extent;
    }

    /**
     * @param name what a text says where nothing else is asked of it
     * @param given the document's example of this value, or null
     */
    Sample of(TypeRef type, Doc doc, String name, @Nullable Sample given) {
        return new Maker(doc, name, given, 0, 0, new int[] {MAX_OPTIONAL}).make(type);
    }

    private final class Maker implements TypeRef.Visitor<Sample>, TypeDef.Visitor<Sample> {
        private final Doc doc;
        private final String name;
        private final @Nullable Sample given;
        private final int index;
        private final int depth;
        private final int[] optionalLeft;

        Maker(Doc doc, String name, @Nullable Sample given, int index, int depth, int[] optionalLeft) {
            this.doc = doc;
            this.name = name;
            this.given = given;
            this.index = index;
            this.depth = depth;
            this.optionalLeft = optionalLeft;
        }

        Sample make(TypeRef type) {
            if (depth > MAX_DEPTH) {
                return new Sample.Members(Map.of());
            }
            return index > 0 ? type.accept(this) : example(type).orElseGet(() -> type.accept(this));
        }

        private Optional<Sample> example(TypeRef type) {
            // A whole example holds more than what has to be there.
            boolean whole = extent == Extent.EVERYTHING || !hasMembers(type);
            return examples(type, given, doc)
                    .filter(sample -> whole && fit.of(type, false, doc, sample))
                    .findFirst();
        }

        private boolean hasMembers(TypeRef type) {
            return type instanceof TypeRef.Named named && !(definition(named) instanceof EnumDef);
        }

        private Maker inner(Doc innerDoc, String innerName, @Nullable Sample innerGiven, int innerIndex) {
            return new Maker(innerDoc, innerName, innerGiven, innerIndex, depth + 1, optionalLeft);
        }

        @Override
        public Sample scalar(TypeRef.Scalar type) {
            return ScalarSamples.of(type.scalar(), doc, name, index);
        }

        @Override
        public Sample list(TypeRef.ListOf type) {
            Limits limits = new Limits(doc);
            int count = Math.min(Math.min(Math.max(1, limits.minItems()), limits.maxItems()), MAX_ITEMS);
            Doc items = doc.items() == null ? Doc.NONE : doc.items();
            List<Sample> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Sample example =
                        given instanceof Sample.Items list && i < list.values().size()
                                ? list.values().get(i)
                                : null;
                values.add(inner(items, name, example, limits.uniqueItems() ? i : 0)
                        .make(type.item()));
            }
            return new Sample.Items(values);
        }

        @Override
        public Sample map(TypeRef.MapOf type) {
            return new Sample.Members(
                    Map.of("key", inner(Doc.NONE, "value", null, 0).make(type.value())));
        }

        @Override
        public Sample named(TypeRef.Named type) {
            return definition(type).accept(this);
        }

        @Override
        public Sample object(ObjectDef type) {
            Map<String, Sample> members = new LinkedHashMap<>();
            Optional<Sample> own = examples(new TypeRef.Named(type.id()), given, type.doc())
                    .filter(Sample.Members.class::isInstance)
                    .findFirst();
            for (Property property : type.properties()) {
                if (isWanted(property)) {
                    Sample example = own.map(Sample.Members.class::cast)
                            .map(object -> object.values().get(property.wireName()))
                            .orElse(null);
                    members.put(property.wireName(), member(property, example));
                }
            }
            return new Sample.Members(members);
        }

        private boolean isWanted(Property property) {
            if (request ? property.readOnly() : property.writeOnly()) {
                return false;
            }
            if (property.required()) {
                return true;
            }
            return extent == Extent.EVERYTHING
                    && !property.deprecated()
                    && depth < MAX_OPTIONAL_DEPTH
                    && optionalLeft[0]-- > 0;
        }

        private Sample member(Property property, @Nullable Sample example) {
            Optional<Sample> constant = Optional.ofNullable(property.constant())
                    .flatMap(SampleJson::read)
                    .filter(value -> fit.of(property.type(), property.nullable(), Doc.NONE, value));
            if (constant.isPresent()) {
                return constant.get();
            }
            return inner(property.doc(), property.wireName(), example, 0).make(property.type());
        }

        @Override
        public Sample enumeration(EnumDef type) {
            EnumValue value = type.values().get(index % type.values().size());
            return type.base() == ScalarType.STRING ? new Sample.Text(value.value()) : new Sample.Number(value.value());
        }

        @Override
        public Sample union(UnionDef type) {
            Sample first = null;
            for (TypeDef.Variant variant : type.variants()) {
                Sample made = named(
                        type, variant.type(), inner(doc, name, given, index).make(variant.type()));
                if (fit.variant(type, made) >= 0) {
                    return made;
                }
                first = first == null ? made : first;
            }
            return first == null ? new Sample.Members(Map.of()) : first;
        }

        /** The value with the member that tells its variant. */
        private Sample named(UnionDef type, TypeRef variant, Sample made) {
            TypeDef.Discriminator discriminator = type.discriminator();
            if (discriminator == null
                    || !(made instanceof Sample.Members members)
                    || !(variant instanceof TypeRef.Named named)) {
                return made;
            }
            Map<String, Sample> values = new LinkedHashMap<>(members.values());
            discriminator.mapping().stream()
                    .filter(mapping -> mapping.type().equals(named.id()))
                    .findFirst()
                    .ifPresent(mapping -> values.put(discriminator.property(), new Sample.Text(mapping.value())));
            return new Sample.Members(values);
        }
    }

    private TypeDef definition(TypeRef.Named type) {
        return model.type(type.id()).orElseThrow();
    }

    /** What the document shows or names, the most specific first. */
    private Stream<Sample> examples(TypeRef type, @Nullable Sample given, Doc doc) {
        boolean text = isText(type);
        return Stream.concat(
                Stream.ofNullable(given),
                Stream.of(Fact.Name.CONST, Fact.Name.EXAMPLE, Fact.Name.DEFAULT)
                        .map(doc::fact)
                        .flatMap(Stream::ofNullable)
                        .flatMap(fact -> text ? Stream.of(new Sample.Text(fact)) : SampleJson.read(fact).stream()));
    }

    /** Whether facts hold values of the type as plain text. */
    private boolean isText(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return definition(named) instanceof EnumDef values && values.base() == ScalarType.STRING;
        }
        return type instanceof TypeRef.Scalar scalar
                && switch (scalar.scalar()) {
                    case BOOLEAN, INT32, INT64, BIG_INTEGER, DOUBLE, DECIMAL, ANY -> false;
                    default -> true;
                };
    }
}
