package dev.sdkpoet.emit.java.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.FormerMethod;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.naming.DocumentNames;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.output.GeneratedFile;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Emits, for a client of several documents, one class a document: {@code client.v2()} returns it, {@code invites()} is its method. */
public final class DocumentEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        return context.model().documents().stream()
                .filter(document ->
                        !context.names().document(document.key()).accessor().isEmpty())
                .map(document -> () -> file(context, document));
    }

    private static GeneratedFile file(JavaContext context, ApiDocument document) {
        DocumentNames names = context.names().document(document.key());
        ClassName client = context.runtime(RuntimeType.API_CLIENT);
        TypeSpec.Builder spec = TypeSpec.classBuilder(names.group())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(Javadocs.of(document.info().doc(), "One API document."))
                .addField(client, "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Creates the APIs of this document on a given client.")
                        .addParameter(client, "client")
                        .addStatement("this.client = client")
                        .build());
        document.resources().forEach(resource -> addAccessors(spec, context, document, resource));
        return JavaFiles.render(names.group(), context.changed(names.group(), spec.build()));
    }

    /** The accessor of an API, and what it was called earlier. */
    static void addAccessors(TypeSpec.Builder spec, JavaContext context, ApiDocument document, Resource resource) {
        MethodSpec accessor = accessor(context, document, resource);
        spec.addMethod(accessor);
        FormerMethod.all(
                        accessor,
                        context.names().resource(document.key(), resource.tag()).formerAccessors())
                .forEach(spec::addMethod);
    }

    // public ChatV2InviteApi invites() { return ChatV2InviteApi.of(client); }
    private static MethodSpec accessor(JavaContext context, ApiDocument document, Resource resource) {
        ResourceNames names = context.names().resource(document.key(), resource.tag());
        return MethodSpec.methodBuilder(names.accessor())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadocs.of(
                        resource.doc(), "The API " + "{@link " + names.api().simpleName() + "}."))
                .returns(names.api())
                .addStatement("return $T.of(client)", names.api())
                .build();
    }
}
