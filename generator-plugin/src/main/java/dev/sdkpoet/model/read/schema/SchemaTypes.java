package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.read.node.JsonKind;
import dev.sdkpoet.spec.SpecNode;
import java.util.List;

/** What the parts of {@link SchemaReader} ask of the whole: the types of schemas inside the one they read. */
interface SchemaTypes {
    /** The type of a schema at its place. */
    ResolvedType read(SpecNode schema, NameHint hint, Role role);

    /** The type of a schema that something refers to: the same for all that do. */
    ResolvedType target(SpecNode target, Role role);

    /** Whether something refers to the schema that is being read, which so has a name of its own. */
    boolean isTarget(SpecNode schema);

    /** The type of a schema, its {@code allOf}, {@code oneOf} and {@code anyOf} not looked at. */
    ResolvedType plain(SpecNode schema, NameHint hint, Role role);

    /** The type of a schema that admits several kinds of values, as far as it is of this kind. */
    ResolvedType ofKind(JsonKind kind, SpecNode schema, NameHint hint, Role role);

    /** The type of an object without properties of its own. */
    ResolvedType map(List<AllOfPart> parts);
}
