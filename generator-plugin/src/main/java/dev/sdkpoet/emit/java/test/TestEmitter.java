package dev.sdkpoet.emit.java.test;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.Annotations;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.sample.SampleCall;
import dev.sdkpoet.emit.java.sample.Snippets;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.sample.Extent;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits one JUnit test class for each API: each operation is called with what it requires, and with everything it takes, and its answer is
 * decoded.
 */
public final class TestEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        if (!context.emit().options().tests()) {
            return Stream.empty();
        }
        return context.model().documents().stream()
                .flatMap(document -> document.resources().stream()
                        .map(resource -> () -> new TestClass(context, document, resource).file()));
    }

    /** One class under construction. */
    private static final class TestClass {
        private final JavaContext context;
        private final ApiDocument document;
        private final Resource resource;
        private final ResourceNames names;

        TestClass(JavaContext context, ApiDocument document, Resource resource) {
            this.context = context;
            this.document = document;
            this.resource = resource;
            this.names = context.names().resource(document.key(), resource.tag());
        }

        GeneratedFile file() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(names.test())
                    .addJavadoc(
                            "Calls each operation of {@link $T}\nwith its required inputs and with all inputs, and decodes the answers.",
                            names.api())
                    .addField(apiField())
                    .addMethod(connectMethod());
            for (Call call : Call.of(context, document, resource)) {
                SampleCall.tested(context.emit(), call, Extent.REQUIRED).ifPresent(required -> {
                    spec.addMethod(testMethod(call, "_required", required));
                    SampleCall.tested(context.emit(), call, Extent.EVERYTHING)
                            .filter(everything -> !call.optionalInputs().isEmpty()
                                    || !everything.sample().equals(required.sample()))
                            .ifPresent(everything -> spec.addMethod(testMethod(call, "_everything", everything)));
                });
            }
            return JavaFiles.renderTest(names.test(), context.changed(names.test(), spec.build()));
        }

        // private static ChatV2InviteApi api;
        private FieldSpec apiField() {
            return FieldSpec.builder(names.api(), "api", Modifier.PRIVATE, Modifier.STATIC)
                    .build();
        }

        // @BeforeAll
        // static void connect() { api = TwilioChat.builder().serverUrl(TestServer.url("v2"))…build().v2().invites(); }
        private MethodSpec connectMethod() {
            return MethodSpec.methodBuilder("connect")
                    .addAnnotation(JUnit.BEFORE_ALL)
                    .addModifiers(Modifier.STATIC)
                    .addStatement("api = $L", TestClient.of(context, document, names))
                    .build();
        }

        // @Test
        // void createInvite_required() { TestServer.check(api.createInviteCall("IS…", "alice"), 201); }
        private MethodSpec testMethod(Call call, String suffix, SampleCall sample) {
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder(call.names().method() + suffix).addAnnotation(JUnit.TEST);
            if (sample.isDeprecated()) {
                method.addAnnotation(Annotations.suppressDeprecation());
            }
            sample.declarations().forEach(declaration -> method.addCode("$[$L\n$]", declaration));
            List<CodeBlock> arguments = new ArrayList<>(List.of(sample.call()));
            arguments.addAll(SuccessCodes.of(call.operation()));
            CodeBlock check = CodeBlock.of("$T.check", context.names().testServer());
            return method.addStatement("$L", Snippets.statement(check, arguments))
                    .build();
        }
    }
}
