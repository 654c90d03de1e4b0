package dev.sdkpoet.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.client.SchemeMethods;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.output.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Emits the class that tests start from: a client that is answered in memory, and the fakes that answer it. */
public final class ClientFakeEmitter implements JavaEmitter {
    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        if (!context.emit().options().fakes()) {
            return Stream.empty();
        }
        ClassName name = context.names().clientFake();
        return Stream.of(() -> JavaFiles.renderTest(name, context.changed(name, type(context, name))));
    }

    private static TypeSpec type(JavaContext context, ClassName name) {
        Map<String, ResourceNames> apis = apis(context);
        TypeSpec.Builder spec = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "A {@link $T} for tests, whose calls are answered in memory: with the document's examples, or with what you\n"
                                + "set on the fakes of its operations. Each instance is independent.",
                        context.names().client())
                .addField(transportField(context));
        apis.forEach((accessor, api) -> spec.addField(field(accessor, api)));
        spec.addMethod(constructor()).addMethod(clientMethod(context));
        apis.forEach((accessor, api) -> spec.addMethod(accessor(accessor, api)));
        return spec.build();
    }

    /** By accessor, in the documents' order. */
    private static Map<String, ResourceNames> apis(JavaContext context) {
        Map<String, ResourceNames> apis = new LinkedHashMap<>();
        context.model()
                .documents()
                .forEach(document -> document.resources()
                        .forEach(resource -> apis.put(
                                context.names().fakeAccessor(document.key(), resource.tag()),
                                context.names().resource(document.key(), resource.tag()))));
        return apis;
    }

    // private final FakeTransport transport = new FakeTransport();
    private static FieldSpec transportField(JavaContext context) {
        ClassName type = context.fake("FakeTransport");
        return FieldSpec.builder(type, "transport", Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", type)
                .build();
    }

    // private final ChatV2InviteApiFake v2Invites = new ChatV2InviteApiFake(transport);
    private static FieldSpec field(String accessor, ResourceNames api) {
        return FieldSpec.builder(api.fake(), accessor, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T(transport)", api.fake())
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Fakes every operation.")
                .build();
    }

    // public TwilioChat client() { return TwilioChat.builder().transport(transport)….build(); }
    private static MethodSpec clientMethod(JavaContext context) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("$T.builder()", context.names().client()));
        calls.add(CodeBlock.of("serverUrl($T.URL)", context.fake("FakeTransport")));
        calls.add(CodeBlock.of("transport(transport)"));
        calls.add(CodeBlock.of("sleeper(delay -> $T.completedFuture(null))", CompletableFuture.class));
        SchemeMethods.schemes(context)
                .forEach(scheme -> calls.add(TestClient.credentials(context, scheme.method(), scheme.scheme())));
        calls.add(CodeBlock.of("build()"));
        return MethodSpec.methodBuilder("client")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Returns a client that this fake answers and that doesn't wait between attempts. Adjust it with {@code toBuilder()}.")
                .returns(context.names().client())
                .addStatement("return $L", CodeBlock.join(calls, "\n."))
                .build();
    }

    // public ChatV2InviteApiFake v2Invites() { return v2Invites; }
    private static MethodSpec accessor(String accessor, ResourceNames api) {
        return MethodSpec.methodBuilder(accessor)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Returns the fakes of {@link $T}.", api.api())
                .returns(api.fake())
                .addStatement("return $N", accessor)
                .build();
    }
}
