package dev.sdkpoet.spec;

import java.util.Optional;
import java.util.Set;

/**
 * What the member names of an object are, which decides where references can be: {@code example} is data under a schema
 * and a property's name under {@code properties}. Data is never followed: an example may show a {@code $ref}.
 */
enum Role {
    /** Keywords of the specification. */
    KEYWORDS,
    /** Names that the author chose. */
    NAMES,
    /** Names of members of JSON objects, in which any character may be. */
    MEMBERS,
    /** Paths, status codes and the like, and extensions among them. */
    PATTERNED;

    private static final Set<String> DATA =
            Set.of("example", "examples", "default", "enum", "const", "mapping", "scopes", "variables", "security");

    private static final Set<String> OF_MEMBERS =
            Set.of("properties", "patternProperties", "dependentSchemas", "dependentRequired", "dependencies");

    private static final Set<String> OF_NAMES = Set.of(
            "$defs",
            "definitions",
            "schemas",
            "parameters",
            "requestBodies",
            "headers",
            "securitySchemes",
            "securityDefinitions",
            "links",
            "callbacks",
            "pathItems",
            "webhooks",
            "content",
            "encoding");

    /** What is mentioned in prose at most: a part of it that is missing costs nobody anything. */
    private static final Set<String> ASIDES = Set.of(
            "links",
            "headers",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "dependentSchemas",
            "dependencies",
            "unevaluatedItems",
            "unevaluatedProperties");

    private static final Set<String> OF_PATTERNS = Set.of("paths", "responses");

    /** The role of what a member holds; nothing when it holds data. */
    Optional<Role> of(String key) {
        if (this == NAMES || this == MEMBERS) {
            return Optional.of(KEYWORDS);
        }
        if (key.startsWith("x-") || this == KEYWORDS && DATA.contains(key)) {
            return Optional.empty();
        }
        if (this == PATTERNED) {
            return Optional.of(KEYWORDS);
        }
        if (OF_MEMBERS.contains(key)) {
            return Optional.of(MEMBERS);
        }
        return Optional.of(OF_NAMES.contains(key) ? NAMES : OF_PATTERNS.contains(key) ? PATTERNED : KEYWORDS);
    }

    /** Whether no code is made of what a member holds. */
    boolean isAside(String key) {
        return this == KEYWORDS && ASIDES.contains(key);
    }
}
