package dev.sdkpoet.model.read.schema;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.spec.SpecNode;

/**
 * A schema without its {@code allOf}: one of those that together are a composed schema.
 *
 * @param hint what inline schemas in it are named after
 * @param inherited whether it came through a reference
 * @param optional whether what it requires isn't required of the whole
 */
public record AllOfPart(SpecNode schema, NameHint hint, boolean inherited, boolean optional) {
    public AllOfPart asOptional() {
        return new AllOfPart(schema, hint, inherited, true);
    }
}
