package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.naming.SharedNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * The interfaces that the class of an object implements: those of the unions that it belongs to, and of what it has in common with
 * its parents and with objects below it.
 */
final class Interfaces {
    private final JavaContext context;
    private final List<TypeId> unions;
    private final List<SharedNames> shared;

    Interfaces(JavaContext context, ObjectDef object) {
        this.context = context;
        this.unions = context.unions().parents(object.id());
        this.shared = context.names().sharedBy(object);
    }

    List<ClassName> all() {
        return Stream.concat(
                        unions.stream().map(context.names()::type),
                        shared.stream().map(SharedNames::type))
                .toList();
    }

    /** Whether one of them has an accessor for this property. */
    boolean declare(String wireName) {
        return unions.stream().anyMatch(union -> context.accessors().declares(union, wireName))
                || shared.stream().anyMatch(names -> names.members().contains(wireName));
    }
}
