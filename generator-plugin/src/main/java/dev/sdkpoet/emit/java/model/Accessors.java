package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.MethodSpec;
import dev.sdkpoet.emit.java.base.Fallback;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.model.TypeDef.Property;
import dev.sdkpoet.model.TypeId;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Makes the accessors of properties. */
final class Accessors {
    private Accessors() {}

    // @Nullable String name();
    /** An accessor of an interface. */
    static MethodSpec declared(JavaContext context, TypeId type, Property property, boolean overrides) {
        return method(context, type, property, overrides)
                .addModifiers(Modifier.ABSTRACT)
                .build();
    }

    /** One without a body: its name, its type, what the document says about it. */
    static MethodSpec.Builder method(JavaContext context, TypeId type, Property property, boolean overrides) {
        String accessor = context.names().member(type, property.wireName()).accessor();
        MethodSpec.Builder method = MethodSpec.methodBuilder(accessor)
                .addModifiers(Modifier.PUBLIC)
                .returns(context.types().of(property))
                .addJavadoc(Javadocs.of(
                        ValueLinks.of(
                                context,
                                property.type(),
                                property.doc(),
                                Fallback.of(property.wireName(), accessor, "member")),
                        property.deprecated() ? List.of(Javadocs.deprecated()) : List.of()));
        if (overrides) {
            method.addAnnotation(Override.class);
        }
        if (property.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method;
    }
}
