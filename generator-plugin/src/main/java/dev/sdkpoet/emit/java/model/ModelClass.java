package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The class of a type, for a file of its own or for the class around it.
 *
 * @param constants constants that its code writes by their simple names
 */
record ModelClass(TypeSpec spec, List<JavaFiles.Constant> constants) {

    static ModelClass of(TypeSpec spec) {
        return new ModelClass(spec, List.of());
    }

    /** This class with others nested in it. */
    ModelClass with(List<ModelClass> nested) {
        if (nested.isEmpty()) {
            return this;
        }
        TypeSpec.Builder around = spec.toBuilder();
        List<JavaFiles.Constant> all = new ArrayList<>(constants);
        for (ModelClass inner : nested) {
            boolean isStatic = spec.kind() == TypeSpec.Kind.INTERFACE || inner.spec.kind() != TypeSpec.Kind.INTERFACE;
            around.addType(
                    isStatic
                            ? inner.spec.toBuilder()
                                    .addModifiers(Modifier.STATIC)
                                    .build()
                            : inner.spec);
            all.addAll(inner.constants);
        }
        return new ModelClass(around.build(), all.stream().distinct().toList());
    }
}
