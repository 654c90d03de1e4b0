package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A request body in one media type. */
public sealed interface RequestBody {
    Declaration declaration();

    <R> R accept(Visitor<R> visitor);

    default String mediaType() {
        return declaration().mediaType();
    }

    default boolean required() {
        return declaration().required();
    }

    default boolean omittable() {
        return declaration().omittable();
    }

    /** Whether a header parameter {@code Content-Type} says what is sent: the document has a range, and the caller chooses. */
    default boolean takesContentType() {
        return declaration().range();
    }

    default Doc doc() {
        return omittable()
                ? declaration().doc().with(new Doc.Fact(Doc.Fact.Name.OMITTABLE, ""))
                : declaration().doc();
    }

    default List<Example> examples() {
        return declaration().examples();
    }

    default SpecLocation location() {
        return declaration().location();
    }

    /**
     * What is said of every body.
     *
     * @param mediaType as written, for example {@code application/json; charset=utf-8}
     * @param required whether it is an argument; also true where the document doesn't say whether it must be sent, but its schema has
     *     required properties, since many documents forget to say so
     * @param range whether the document has a range of media types, in which a header can name another one
     * @param omittable whether the caller can pass null for it although it is an argument, so that none is sent
     * @param examples the document's examples of this body
     */
    record Declaration(
            String mediaType,
            boolean range,
            boolean required,
            boolean omittable,
            Doc doc,
            List<Example> examples,
            SpecLocation location) {
        public Declaration {
            examples = List.copyOf(examples);
        }

        /** This declaration of a body whose type in a range a header parameter says. */
        public Declaration withTypeInHeader() {
            Doc renamed = doc.renamed(Doc.Fact.Name.MEDIA_TYPE, Doc.Fact.Name.MEDIA_RANGE);
            return new Declaration(mediaType, range, required, omittable, renamed, examples, location);
        }

        /** This declaration of a body that callers are asked for. */
        public Declaration asArgument() {
            return new Declaration(mediaType, range, true, omittable, doc, examples, location);
        }

        /** This declaration of a body that callers may leave out; if the document requires it, that is said. */
        public Declaration asOption() {
            return new Declaration(
                    mediaType, range, false, false, required ? doc.requiredByServer() : doc, examples, location);
        }
    }

    /** A body that is one value. */
    sealed interface Whole extends RequestBody {
        <R> R accept(WholeVisitor<R> visitor);

        /** The type of its value; empty for texts without one of their own, and for bytes. */
        default Optional<TypeRef> valueType() {
            return Optional.empty();
        }

        /** The same body, otherwise declared. */
        Whole with(Declaration newDeclaration);

        @Override
        default <R> R accept(Visitor<R> visitor) {
            return accept((WholeVisitor<R>) visitor);
        }
    }

    /** A body that consists of fields. */
    sealed interface Fields extends RequestBody {
        FieldList list();

        default List<Parameter> fields() {
            return list().given();
        }

        /** The same body, otherwise declared, with other fields, or the same ones in another order. */
        Fields with(Declaration newDeclaration, FieldList newFields);
    }

    /**
     * The fields of a form or the parts of a multipart body.
     *
     * @param given those that the caller gives
     * @param constants those that the client sends by itself
     * @param needed the names of those without which the body can't be sent, although it can be left out
     */
    record FieldList(List<Parameter> given, List<Constant> constants, List<String> needed) {
        public FieldList {
            given = List.copyOf(given);
            constants = List.copyOf(constants);
            needed = List.copyOf(needed);
        }

        public boolean isEmpty() {
            return given.isEmpty() && constants.isEmpty();
        }

        /** Whether it is a field without which the body can't be sent. */
        public boolean isNeeded(Parameter field) {
            return needed.contains(field.wireName()) && given.contains(field);
        }

        /** Whether the body is always sent, as far as its fields say. */
        public boolean isAlwaysSent() {
            return !constants.isEmpty() || given.stream().anyMatch(Parameter::required);
        }
    }

    /** @param nullable whether the schema admits null */
    record Json(Declaration declaration, TypeRef type, boolean nullable) implements Whole {
        @Override
        public Optional<TypeRef> valueType() {
            return Optional.of(type);
        }

        /** The same body of another type. */
        public Json with(TypeRef newType) {
            return new Json(declaration, newType, nullable);
        }

        @Override
        public Json with(Declaration newDeclaration) {
            return new Json(newDeclaration, type, nullable);
        }

        @Override
        public <R> R accept(WholeVisitor<R> visitor) {
            return visitor.json(this);
        }
    }

    /** @param type of what is written as text: a string, another scalar or an enumeration */
    record Text(Declaration declaration, TypeRef type) implements Whole {
        @Override
        public Optional<TypeRef> valueType() {
            return Optional.of(type).filter(Predicate.not(TypeRef::isString));
        }

        @Override
        public Text with(Declaration newDeclaration) {
            return new Text(newDeclaration, type);
        }

        @Override
        public <R> R accept(WholeVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** Bytes as they are; also XML and every other type that sdkpoet has no model for. */
    record Binary(Declaration declaration) implements Whole {
        @Override
        public Binary with(Declaration newDeclaration) {
            return new Binary(newDeclaration);
        }

        @Override
        public <R> R accept(WholeVisitor<R> visitor) {
            return visitor.binary(this);
        }
    }

    record Form(Declaration declaration, FieldList list) implements Fields {
        @Override
        public Form with(Declaration newDeclaration, FieldList newFields) {
            return new Form(newDeclaration, newFields);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.form(this);
        }
    }

    /** @param headers those of its parts that always have the same value */
    record Multipart(Declaration declaration, FieldList list, List<PartHeader> headers) implements Fields {
        public Multipart {
            headers = List.copyOf(headers);
        }

        @Override
        public Multipart with(Declaration newDeclaration, FieldList newFields) {
            return new Multipart(newDeclaration, newFields, headers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.multipart(this);
        }
    }

    /** A header of each part of a name. */
    record PartHeader(String part, String name, String value) {}

    interface WholeVisitor<R> {
        R json(Json body);

        R text(Text body);

        R binary(Binary body);
    }

    interface Visitor<R> extends WholeVisitor<R> {
        R form(Form body);

        R multipart(Multipart body);
    }
}
