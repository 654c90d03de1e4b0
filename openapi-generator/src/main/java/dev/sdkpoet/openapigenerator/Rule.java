package dev.sdkpoet.openapigenerator;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A rule of OpenAPI Generator's normalizer, and what becomes of it here. */
enum Rule {
    FILTER(Kind.FILTER, "Leaves out operations, and then unused components."),
    SECURITY_SCHEMES_FILTER(Kind.FILTER, "Leaves out security schemes."),
    KEEP_ONLY_FIRST_TAG_IN_OPERATION(Kind.FLAG, "An operation belongs to its first tag anyway."),
    SET_TAGS_FOR_ALL_OPERATIONS(Kind.TEXT, "Makes one API of all operations."),
    SET_TAGS_TO_OPERATIONID(Kind.FLAG, "Makes an API of each operation."),
    SET_TAGS_TO_VENDOR_EXTENSION(Kind.TEXT, "Takes tags from a vendor extension."),
    FIX_DUPLICATED_OPERATIONID(Kind.FLAG, "Numbers an `operationId` that several operations have."),
    SET_BEARER_AUTH_FOR_NAME(Kind.TEXT, "Makes the security scheme of this name HTTP bearer."),
    SET_CONTAINER_TO_NULLABLE("array|map|set", "Makes arrays, sets or maps nullable."),
    SET_PRIMITIVE_TYPES_TO_NULLABLE("boolean|integer|number|string", "Makes values of these types nullable."),
    REMOVE_X_INTERNAL(Kind.FLAG, "Keeps what is marked `x-internal`, also after a `FILTER`."),
    SORT_MODEL_PROPERTIES(Kind.FLAG, "Sorts properties by name."),
    SIMPLIFY_ONEOF_ANYOF(Kind.FLAG, "Makes a `oneOf` or `anyOf` of one schema, besides null, that schema."),
    SIMPLIFY_ONEOF_ANYOF_ENUM(Kind.FLAG, "Makes a `oneOf` or `anyOf` of enums one enum."),
    SIMPLIFY_ANYOF_STRING_AND_ENUM_STRING(Kind.FLAG, "Makes an `anyOf` of a string and an enum a string."),
    SIMPLIFY_BOOLEAN_ENUM(Kind.FLAG, "Makes an enum of booleans a boolean."),
    REFACTOR_ALLOF_WITH_PROPERTIES_ONLY(Kind.FLAG, "Moves properties beside an `allOf` into it."),
    REPLACE_ONE_OF_BY_DISCRIMINATOR_MAPPING(Kind.FLAG, "Makes a `oneOf` with a discriminator a parent with a mapping."),
    REMOVE_ANYOF_ONEOF_AND_KEEP_PROPERTIES_ONLY(Kind.FLAG, "Leaves out a `oneOf` or `anyOf` beside properties."),
    REMOVE_PROPERTIES_FROM_TYPE_OTHER_THAN_OBJECT(Kind.FLAG, "Leaves out properties of what isn't an object."),
    REF_AS_PARENT_IN_ALLOF(Kind.NO_EFFECT, "sdkpoet makes an interface of each object that an `allOf` refers to."),
    ADD_UNSIGNED_TO_INTEGER_WITH_INVALID_MAX_VALUE(
            Kind.NO_EFFECT, "sdkpoet's integers hold what the document's bounds allow."),
    NORMALIZE_31SPEC(Kind.REFUSED, "sdkpoet reads OpenAPI 3.1 as it is. Leave the rule out."),
    LOOSE_NULL_DEFINITIONS(Kind.REFUSED, "It would change how other builds in this JVM are read. Leave the rule out."),
    NORMALIZER_CLASS(Kind.REFUSED, "sdkpoet doesn't call your own classes. Change the document instead."),
    ENABLE_ALL(Kind.REFUSED, "Name the rules you want."),
    DISABLE_ALL(Kind.REFUSED, "All rules are off by default. Leave this out.");

    /** What values a rule takes, or why none. */
    enum Kind {
        FLAG,
        TEXT,
        FILTER,
        /** Names with {@code |} between them. */
        NAMES,
        NO_EFFECT,
        REFUSED
    }

    private final Kind kind;
    private final String names;
    private final String text;

    Rule(Kind kind, String text) {
        this.kind = kind;
        this.names = "";
        this.text = text;
    }

    Rule(String names, String text) {
        this.kind = Kind.NAMES;
        this.names = names;
        this.text = text;
    }

    Kind kind() {
        return kind;
    }

    /** The names that its value may hold. */
    Set<String> names() {
        return Set.of(names.split("\\|"));
    }

    /** What it does, or why it isn't there and what to do. */
    String text() {
        return text;
    }

    static Optional<Rule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
