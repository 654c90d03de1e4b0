package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type that becomes a Java class. */
public sealed interface TypeDef {
    TypeId id();

    NameHint hint();

    SpecLocation location();

    Doc doc();

    boolean deprecated();

    /** What readers know it as: {@code Invoice.line_items.item} */
    default String schemaName() {
        return String.join(".", hint().segments());
    }

    /** Whether it is called after its place, since neither the document nor a title has a name for it. */
    default boolean isInline() {
        return hint().segments().size() > 1 && !id().isOfSchemaWithName();
    }

    /** The types of its members, undeclared ones included, or its variants. */
    default Stream<TypeRef> held() {
        return accept(new Visitor<>() {
            @Override
            public Stream<TypeRef> object(ObjectDef type) {
                return Stream.concat(type.properties().stream().map(Property::type), Stream.of(type.additional()));
            }

            @Override
            public Stream<TypeRef> enumeration(EnumDef type) {
                return Stream.empty();
            }

            @Override
            public Stream<TypeRef> union(UnionDef type) {
                return Stream.concat(
                        type.variants().stream().map(Variant::type),
                        Stream.ofNullable(type.fallback()).map(TypeRef.Named::new));
            }
        });
    }

    <R> R accept(Visitor<R> visitor);

    interface Visitor<R> {
        R object(ObjectDef type);

        R enumeration(EnumDef type);

        R union(UnionDef type);
    }

    /**
     * A JSON object with properties; {@code allOf} is merged in.
     *
     * @param properties in document order; wire names are unique
     * @param additional the type of undeclared members; {@code ANY} unless the schema says more
     * @param additionalNullable whether undeclared members may be null
     * @param parents the objects that are merged into it by reference: the nearest ones, as far as they share anything
     * @param shared the properties that it and all objects below it have alike, for accessors of an interface; empty when it is
     *     nobody's parent
     */
    record ObjectDef(
            TypeId id,
            NameHint hint,
            SpecLocation location,
            Doc doc,
            boolean deprecated,
            List<Property> properties,
            TypeRef additional,
            boolean additionalNullable,
            List<TypeId> parents,
            List<Property> shared)
            implements TypeDef {
        public ObjectDef {
            properties = List.copyOf(properties);
            parents = List.copyOf(parents);
            shared = List.copyOf(shared);
        }

        /** This object with other properties of the same names. */
        public ObjectDef with(List<Property> newProperties) {
            return new ObjectDef(
                    id,
                    hint,
                    location,
                    doc,
                    deprecated,
                    newProperties,
                    additional,
                    additionalNullable,
                    parents,
                    shared);
        }

        /** This object with other relatives. */
        public ObjectDef with(List<TypeId> newParents, List<Property> newShared) {
            return new ObjectDef(
                    id,
                    hint,
                    location,
                    doc,
                    deprecated,
                    properties,
                    additional,
                    additionalNullable,
                    newParents,
                    newShared);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }
    }

    /**
     * One member of an object.
     *
     * @param required whether the member must be there
     * @param nullable whether JSON null is allowed
     * @param sensitive whether its value must not appear in {@code toString} or logs ({@code x-twilio.pii}, {@code format: password}, {@code writeOnly}, or a name
     *     such as {@code client_secret})
     * @param secret whether it is sensitive for more than its being personal: nobody may store it by accident
     * @param constant for {@code const} and required single-value enums: the only value, as JSON text; else null
     * @param preset what a builder sets it to unless its caller does, as JSON text: a constant that is required or tells which
     *     variant the object is, or the discriminator's value; else null. Before all types are known, the only value there may be
     */
    record Property(
            String wireName,
            TypeRef type,
            boolean required,
            boolean nullable,
            Doc doc,
            boolean deprecated,
            boolean readOnly,
            boolean writeOnly,
            boolean sensitive,
            boolean secret,
            @Nullable String constant,
            @Nullable String preset,
            SpecLocation location) {

        /** This property as one that only the server makes or that is sent, too, and with another value that builders set. */
        public Property with(boolean newReadOnly, @Nullable String newPreset) {
            return with(type, required, doc, newReadOnly, constant, newPreset);
        }

        /** This property as one of a wider type, which has no only value, and with another value that builders set. */
        public Property widened(TypeRef newType, @Nullable String newPreset) {
            return with(newType, required, doc, readOnly, null, newPreset);
        }

        /** This property with another type. */
        public Property with(TypeRef newType) {
            return with(newType, required, doc, readOnly, constant, preset);
        }

        /** This property with other words about it. */
        public Property with(Doc newDoc) {
            return with(type, required, newDoc, readOnly, constant, preset);
        }

        /** This property as one that must be there, or may be missing. */
        public Property withRequired(boolean newRequired) {
            return with(type, newRequired, doc, readOnly, constant, preset);
        }

        private Property with(
                TypeRef newType,
                boolean newRequired,
                Doc newDoc,
                boolean newReadOnly,
                @Nullable String newConstant,
                @Nullable String newPreset) {
            return new Property(
                    wireName,
                    newType,
                    newRequired,
                    nullable,
                    newDoc,
                    deprecated,
                    newReadOnly,
                    writeOnly,
                    sensitive,
                    secret,
                    newConstant,
                    newPreset,
                    location);
        }

        /** This property as one that callers may leave out; if the document requires it, that is said. */
        public Property asOption() {
            boolean isRequired = isRequiredInRequest() && preset == null;
            return with(isRequired ? doc.requiredByServer() : doc).withRequired(false);
        }

        /**
         * This property as one that stands for another one of the same type, too: as sure as both are, and sent by itself only where both send
         * the same.
         */
        public Property joined(Property other) {
            if (!type.equals(other.type)) {
                throw new IllegalArgumentException("A property has two types: " + wireName);
            }
            return new Property(
                    wireName,
                    type,
                    required && other.required,
                    nullable || other.nullable,
                    doc,
                    deprecated && other.deprecated,
                    readOnly && other.readOnly,
                    writeOnly && other.writeOnly,
                    sensitive || other.sensitive,
                    secret || other.secret,
                    Objects.equals(constant, other.constant) ? constant : null,
                    Objects.equals(preset, other.preset) ? preset : null,
                    location);
        }

        /** Whether callers who build an object must set the member. The server sets read-only members (OpenAPI 3.0.4, 4.7.24.2). */
        public boolean isRequiredInRequest() {
            return required && !readOnly;
        }

        /** Whether whatever the server sends has the member, and not null: what is write-only doesn't come back. */
        public boolean isAlwaysInResponse() {
            return required && !nullable && !writeOnly;
        }
    }

    /**
     * A set of known values of one JSON kind. Values the document doesn't know are kept as they come.
     *
     * @param base {@link ScalarType#STRING}, {@link ScalarType#INT64}, {@link ScalarType#BIG_INTEGER} or {@link ScalarType#DECIMAL}
     * @param values distinct wire values in document order, without null; never empty
     */
    record EnumDef(
            TypeId id,
            NameHint hint,
            SpecLocation location,
            Doc doc,
            boolean deprecated,
            ScalarType base,
            List<EnumValue> values)
            implements TypeDef {
        public EnumDef {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumeration(this);
        }

        public boolean has(String value) {
            return values.stream().anyMatch(known -> known.value().equals(value));
        }
    }

    /**
     * @param value the exact text of a string, or the number's lexeme
     * @param nameHint a name that the document suggests ({@code x-enum-varnames}, {@code x-enumNames}), or null
     */
    record EnumValue(
            String value,
            @Nullable String nameHint,
            @Nullable String description) {}

    /**
     * {@code oneOf}, {@code anyOf}, or a parent schema with a discriminator.
     *
     * @param variants at least one, in document order
     * @param discriminator or null: then the variant is chosen by what it requires
     * @param commonProperties properties that every variant has, for accessors of the interface
     * @param fallback the variant for objects that no other one fits, for a parent schema with a discriminator: an
     *     {@link ObjectDef} with the parent's own properties; else null, and such a value is kept as raw JSON
     */
    record UnionDef(
            TypeId id,
            NameHint hint,
            SpecLocation location,
            Doc doc,
            boolean deprecated,
            List<Variant> variants,
            @Nullable Discriminator discriminator,
            List<Property> commonProperties,
            @Nullable TypeId fallback)
            implements TypeDef {
        public UnionDef {
            variants = List.copyOf(variants);
            commonProperties = List.copyOf(commonProperties);
        }

        /** This union with other variants. */
        public UnionDef with(List<Variant> newVariants, @Nullable Discriminator newDiscriminator) {
            return new UnionDef(
                    id, hint, location, doc, deprecated, newVariants, newDiscriminator, commonProperties, fallback);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.union(this);
        }
    }

    /**
     * One alternative of a union. An object or a nested union is its own variant class; everything else is wrapped.
     *
     * @param label words for the wrapper's class name when {@code type} isn't an object or union, for example {@code "string"}
     */
    record Variant(TypeRef type, String label, SpecLocation location) {}

    /**
     * @param property the wire name of the member that names the variant
     * @param mapping from the member's value to an object or union among the variants (or their own variants), in document order
     */
    record Discriminator(String property, List<Mapping> mapping) {
        public Discriminator {
            mapping = List.copyOf(mapping);
        }
    }

    /** @param byName whether nothing but the schema's own name says so, which counts beside the values of a {@code mapping} */
    record Mapping(String value, TypeId type, boolean byName) {}
}
