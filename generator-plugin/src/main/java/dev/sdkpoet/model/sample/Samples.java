package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.ScalarType;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.EnumValue;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    private final SampleValidator validator;
    private final boolean request;
    private final Extent extent;
    private final Budget budget;
    private final DeclaredValues declared;
    private final SampleStyle style;

    /** @param request whether a client sends the samples; then read-only members are left out, else write-only ones */
    Samples(ApiModel model, boolean request, Extent extent, Budget budget, SampleStyle style) {
        this.model = model;
        this.validator = new SampleValidator(model, budget);
        this.request = request;
        this.extent = extent;
        this.budget = budget;
        this.declared = new DeclaredValues(model, budget);
        this.style = style;
    }

    /**
     * The value, as whole as the budget allows.
     *
     * @param name what a text says where nothing else is asked of it
     * @param given the document's example of this value, or null
     * @throws Budget.Spent if even what has to be there costs more
     */
    Sample of(TypeRef type, Doc doc, String name, @Nullable Sample given) {
        if (extent == Extent.REQUIRED) {
            return make(type, doc, name, given);
        }
        return budget.tryFirst(() -> make(type, doc, name, given))
                .orElseGet(
                        () -> new Samples(model, request, Extent.REQUIRED, budget, style).make(type, doc, name, given));
    }

    private Sample make(TypeRef type, Doc doc, String name, @Nullable Sample given) {
        return new Maker(doc, name, given, 0, 0, new int[] {MAX_OPTIONAL}, new HashSet<>()).make(type);
    }

    private final class Maker implements TypeRef.Visitor<Sample>, TypeDef.Visitor<Sample> {
        private final Doc doc;
        private final String name;
        private final @Nullable Sample given;
        private final int index;
        private final int depth;
        private final int[] optionalLeft;

        /** The unions that this same value was made for: one that leads back to itself has no value of its own. */
        private final Set<TypeId> unions;

        Maker(
                Doc doc,
                String name,
                @Nullable Sample given,
                int index,
                int depth,
                int[] optionalLeft,
                Set<TypeId> unions) {
            this.doc = doc;
            this.name = name;
            this.given = given;
            this.index = index;
            this.depth = depth;
            this.optionalLeft = optionalLeft;
            this.unions = unions;
        }

        Sample make(TypeRef type) {
            if (depth > MAX_DEPTH) {
                return written(new Sample.Members(Map.of()));
            }
            return index > 0 ? type.accept(this) : example(type).orElseGet(() -> type.accept(this));
        }

        private Optional<Sample> example(TypeRef type) {
            // A whole example holds more than what has to be there.
            boolean whole = extent == Extent.EVERYTHING || !hasMembers(type);
            return !whole
                    ? Optional.empty()
                    : declared.of(type, given, doc)
                            .flatMap(sample -> budget.tryFirst(() -> fitting(type, sample)).stream())
                            .flatMap(Optional::stream)
                            .findFirst();
        }

        private Optional<Sample> fitting(TypeRef type, Sample sample) {
            if (!style.accepts(sample) || !validator.check(type, false, doc, sample)) {
                return Optional.empty();
            }
            budget.sample(sample, depth);
            return Optional.of(sample);
        }

        private Sample written(Sample sample) {
            budget.sample(sample, depth);
            return sample;
        }

        private boolean hasMembers(TypeRef type) {
            return type instanceof TypeRef.Named named && !(definition(named) instanceof EnumDef);
        }

        private Maker inner(Doc innerDoc, String innerName, @Nullable Sample innerGiven, int innerIndex) {
            return new Maker(innerDoc, innerName, innerGiven, innerIndex, depth + 1, optionalLeft, new HashSet<>());
        }

        @Override
        public Sample scalar(TypeRef.Scalar type) {
            return written(style.scalar(type.scalar(), doc, name, index, budget));
        }

        @Override
        public Sample list(TypeRef.ListOf type) {
            Limits limits = new Limits(doc);
            int least = Math.min(limits.minItems(), MAX_ITEMS);
            int count = Math.min(Math.max(1, least), limits.maxItems());
            Doc items = doc.items() == null ? Doc.NONE : doc.items();
            budget.value(0, depth);
            List<Sample> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Sample example =
                        given instanceof Sample.Items list && i < list.values().size()
                                ? list.values().get(i)
                                : null;
                Maker item = inner(items, name, example, limits.uniqueItems() ? i : 0);
                if (i < least) {
                    values.add(item.make(type.item()));
                } else {
                    optional(item, type.item()).ifPresent(values::add);
                }
            }
            return new Sample.Items(values);
        }

        /** A value that can be left out, unless it costs too much. */
        private Optional<Sample> optional(Maker maker, TypeRef type) {
            return budget.tryOptional(() -> maker.make(type));
        }

        @Override
        public Sample map(TypeRef.MapOf type) {
            budget.value(0, depth);
            return new Sample.Members(optional(inner(Doc.NONE, style.valueName(name), null, 0), type.value())
                    .map(value -> Map.of("key", value))
                    .orElse(Map.of()));
        }

        @Override
        public Sample named(TypeRef.Named type) {
            return definition(type).accept(this);
        }

        @Override
        public Sample object(ObjectDef type) {
            budget.value(0, depth);
            budget.step(type.properties().size());
            Map<String, Sample> members = new LinkedHashMap<>();
            Optional<Sample> own = declared.of(new TypeRef.Named(type.id()), given, type.doc())
                    .filter(Sample.Members.class::isInstance)
                    .findFirst();
            for (Property property : type.properties()) {
                if (isWanted(property)) {
                    Sample example = own.map(Sample.Members.class::cast)
                            .map(object -> object.values().get(property.wireName()))
                            .orElse(null);
                    Optional<Sample> value = property.required()
                            ? Optional.of(member(type.id(), property, example))
                            : budget.tryOptional(() -> member(type.id(), property, example));
                    value.ifPresent(made -> members.put(property.wireName(), made));
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

        private Sample member(TypeId object, Property property, @Nullable Sample example) {
            budget.value(property.wireName().length(), depth);
            Optional<Sample> constant = Optional.ofNullable(
                            property.constant() == null ? property.preset() : property.constant())
                    .flatMap(SampleJson::read)
                    .filter(value -> validator.check(property.type(), property.nullable(), Doc.NONE, value));
            if (constant.isPresent()) {
                return written(constant.get());
            }
            return inner(property.doc(), style.name(object, property.wireName()), example, 0)
                    .make(property.type());
        }

        @Override
        public Sample enumeration(EnumDef type) {
            EnumValue value = type.values().get(index % type.values().size());
            return written(
                    type.base() == ScalarType.STRING
                            ? new Sample.Text(value.value())
                            : new Sample.Number(value.value()));
        }

        @Override
        public Sample union(UnionDef type) {
            Sample first = null;
            boolean isTooLarge = false;
            unions.add(type.id());
            for (TypeDef.Variant variant : type.variants()) {
                budget.step(1);
                if (leadsBack(variant.type())) {
                    continue;
                }
                Supplier<Sample> maker =
                        () -> named(type, variant.type(), alternative().make(variant.type()));
                Optional<Sample> made = isUnion(variant.type()) ? budget.tryAll(maker) : budget.tryFirst(maker);
                if (made.isPresent() && validator.checkVariant(type, made.get(), Set.of()) >= 0) {
                    return made.get();
                }
                isTooLarge |= made.isEmpty();
                first = first == null ? made.orElse(null) : first;
            }
            if (first == null && isTooLarge) {
                throw new Budget.Spent();
            }
            return first == null ? written(new Sample.Members(Map.of())) : first;
        }

        private boolean isUnion(TypeRef variant) {
            return variant instanceof TypeRef.Named named && definition(named) instanceof UnionDef;
        }

        private boolean leadsBack(TypeRef variant) {
            return variant instanceof TypeRef.Named named && unions.contains(named.id());
        }

        private Maker alternative() {
            return new Maker(doc, name, given, index, depth + 1, optionalLeft, unions);
        }

        /** The value with the member that tells its variant. */
        private Sample named(UnionDef type, TypeRef variant, Sample made) {
            TypeDef.Discriminator discriminator = type.discriminator();
            if (discriminator == null
                    || !(made instanceof Sample.Members members)
                    || !(variant instanceof TypeRef.Named named)) {
                return made;
            }
            budget.step(discriminator.mapping().size());
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
}
