package dev.sdkpoet.emit.java.model;

import com.palantir.javapoet.ClassName;
import dev.sdkpoet.custom.Additions;
import dev.sdkpoet.custom.JavaAnnotation;
import dev.sdkpoet.emit.java.base.CustomCode;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeDef.EnumDef;
import dev.sdkpoet.model.TypeDef.ObjectDef;
import dev.sdkpoet.model.TypeDef.UnionDef;
import dev.sdkpoet.output.GeneratedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Emits one file for each type whose class isn't nested in another one, with the classes that are nested in it. */
public final class ModelEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        Models models = new Models(context);
        return context.model()
                .types()
                .filter(type -> context.names().type(type.id()).enclosingClassName() == null)
                .map(type -> () -> models.file(type));
    }

    /** The types by the class around them. */
    private static final class Models implements TypeDef.Visitor<ModelClass> {
        private final JavaContext context;
        private final Map<ClassName, List<TypeDef>> nested = new HashMap<>();

        Models(JavaContext context) {
            this.context = context;
            context.model().types().forEach(type -> {
                ClassName around = context.names().type(type.id()).enclosingClassName();
                if (around != null) {
                    nested.computeIfAbsent(around, any -> new ArrayList<>()).add(type);
                }
            });
        }

        GeneratedFile file(TypeDef type) {
            ModelClass whole = whole(type);
            return JavaFiles.render(context.names().type(type.id()), whole.spec(), whole.constants());
        }

        private ModelClass whole(TypeDef type) {
            ClassName name = context.names().type(type.id());
            ModelClass own = added(type);
            return new ModelClass(context.changed(name, own.spec()), own.constants())
                    .with(nested.getOrDefault(name, List.of()).stream()
                            .map(this::whole)
                            .toList());
        }

        /** With what the user adds to it. */
        private ModelClass added(TypeDef type) {
            ModelClass own = type.accept(this);
            Additions additions = context.emit().options().additions();
            List<JavaAnnotation> annotations = additions.annotationsOf(type);
            List<String> interfaces = additions.interfacesOf(type);
            return annotations.isEmpty() && interfaces.isEmpty()
                    ? own
                    : new ModelClass(
                            own.spec().toBuilder()
                                    .addAnnotations(CustomCode.annotations(annotations))
                                    .addSuperinterfaces(CustomCode.interfaces(interfaces))
                                    .build(),
                            own.constants());
        }

        @Override
        public ModelClass object(ObjectDef type) {
            return ObjectEmitter.emit(context, type);
        }

        @Override
        public ModelClass enumeration(EnumDef type) {
            return EnumEmitter.emit(context, type);
        }

        @Override
        public ModelClass union(UnionDef type) {
            return UnionEmitter.emit(context, type);
        }
    }
}
