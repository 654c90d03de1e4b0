package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.spec.SpecNode;

/**
 * One alternative of a union and the type it became.
 *
 * @param schema the alternative, its reference followed
 * @param name what it is called: the value that a discriminator has for it when nothing else says so
 * @param named whether the name is that of a component
 */
public record Choice(SpecNode schema, TypeRef type, String name, boolean named) {}
