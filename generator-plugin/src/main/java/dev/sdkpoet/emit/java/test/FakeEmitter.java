package dev.sdkpoet.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.output.GeneratedFile;
import dev.sdkpoet.text.JavaLiteral;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Emits one class for each API with the fakes of its operations, one for each of their results. Their answers are the document's examples
 * until a test says otherwise.
 */
public final class FakeEmitter implements JavaEmitter {

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        if (!context.emit().options().fakes()) {
            return Stream.empty();
        }
        return context.model().documents().stream()
                .flatMap(document -> document.resources().stream()
                        .map(resource -> () -> new FakeClass(context, document, resource).file()));
    }

    /** One class under construction. */
    private static final class FakeClass {
        private final JavaContext context;
        private final ResourceNames names;
        private final List<Call> calls;
        private final Set<String> types;

        FakeClass(JavaContext context, ApiDocument document, Resource resource) {
            this.context = context;
            this.names = context.names().resource(document.key(), resource.tag());
            this.calls = Call.of(context, document, resource).stream()
                    .filter(Call::isPreferred)
                    .toList();
            this.types = document.types().stream()
                    .map(type ->
                            context.names().type(type.id()).topLevelClassName().simpleName())
                    .collect(Collectors.toSet());
        }

        GeneratedFile file() {
            TypeSpec.Builder spec = TypeSpec.classBuilder(names.fake())
                    .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                    .addJavadoc("Fakes of the operations of {@link $T}.", names.api());
            calls.forEach(call -> spec.addField(field(call)));
            spec.addMethod(constructor());
            calls.forEach(call -> spec.addMethod(accessor(call)));
            return JavaFiles.renderTest(names.fake(), context.changed(names.fake(), spec.build()));
        }

        /** {@code T.codec()} would be a method of a field {@code T} (JLS 6.4.2). */
        private String variable(Call call) {
            String method = call.names().method();
            return types.contains(method) ? method + "_" : method;
        }

        private TypeName type(Call call) {
            ClassName fake = context.fake("FakeOperation");
            return ParameterizedTypeName.get(
                    fake, FakeBodyExpression.of(context, call.result()).type());
        }

        // private final FakeOperation<Invite> fetchInvite;
        private FieldSpec field(Call call) {
            return FieldSpec.builder(type(call), variable(call), Modifier.PRIVATE, Modifier.FINAL)
                    .build();
        }

        private MethodSpec constructor() {
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Fakes the operations.")
                    .addParameter(context.fake("FakeTransport"), "transport");
            calls.forEach(call -> constructor.addStatement("this.$N = $L", variable(call), fake(call)));
            return constructor.build();
        }

        // FakeOperation.of(transport, "GET /v2/Invites/{Sid}", FakeBody.json("application/json", Invite.codec()), 200,
        // """…""")
        private CodeBlock fake(Call call) {
            ExampleResponse response = ExampleResponse.of(context.samples(), call);
            return CodeBlock.of(
                    "$T.of(\ntransport,\n$L,\n$L,\n$L,\n$L)",
                    context.fake("FakeOperation"),
                    JavaLiteral.string(call.operation().method() + " " + path(call.operation())),
                    FakeBodyExpression.of(context, call.result()).code(),
                    response.status(),
                    JavaLiteral.lines(response.text()));
        }

        /** Some documents write a query or a fragment into the path. */
        private static String path(Operation operation) {
            return operation.path().replaceFirst("[?#].*$", "");
        }

        // public FakeOperation<Invite> fetchInvite() { return fetchInvite; }
        private MethodSpec accessor(Call call) {
            return MethodSpec.methodBuilder(call.names().method())
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Returns the fake of {@code $L}.", call.names().method())
                    .returns(type(call))
                    .addStatement("return $N", variable(call))
                    .build();
        }
    }
}
