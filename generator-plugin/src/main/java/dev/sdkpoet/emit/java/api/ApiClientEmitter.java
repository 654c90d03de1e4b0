package dev.sdkpoet.emit.java.api;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.base.JavaEmitter;
import dev.sdkpoet.emit.java.poet.JavaFiles;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.output.GeneratedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Emits the implementation of each API: what each operation sends, handed to the runtime. */
public final class ApiClientEmitter implements JavaEmitter {
    /** From here on, constants would outgrow the 64 KB of a static initialiser (JVMS 4.7.3); the call makes its operation itself. */
    private static final int MAX_CONSTANTS = 300;

    @Override
    public Stream<Supplier<GeneratedFile>> emit(JavaContext context) {
        return context.model().documents().stream()
                .flatMap(document ->
                        document.resources().stream().map(resource -> () -> file(context, document, resource)));
    }

    private static GeneratedFile file(JavaContext context, ApiDocument document, Resource resource) {
        ResourceNames names = context.names().resource(document.key(), resource.tag());
        List<Call> calls = Call.of(context, document, resource);
        boolean constants = resource.operations().size() <= MAX_CONSTANTS;
        OperationSettings common = OperationSettings.common(context, resource.operations());
        TypeSpec.Builder spec = TypeSpec.classBuilder(names.implementation())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Sends the calls of {@link $T}.", names.api())
                .addSuperinterface(names.api());
        if (constants) {
            operations(calls)
                    .forEach((constant, call) -> spec.addField(operationConstant(context, common, constant, call)));
        }
        spec.addField(context.runtime(RuntimeType.API_CLIENT), "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(context));
        if (!common.isEmpty()) {
            spec.addMethod(operationMethod(context, common));
        }
        calls.forEach(call -> spec.addMethod(callMethod(context, common, call, constants)));
        return JavaFiles.render(names.implementation(), context.changed(names.implementation(), spec.build()));
    }

    private static Map<String, Call> operations(List<Call> calls) {
        Map<String, Call> operations = new LinkedHashMap<>();
        calls.forEach(call -> operations.putIfAbsent(call.constant(), call));
        return operations;
    }

    // private static final Operation CREATE_INVITE = operation("POST", "/v2/…");
    private static FieldSpec operationConstant(JavaContext context, OperationSettings common, String name, Call call) {
        ClassName type = context.runtime(RuntimeType.OPERATION);
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$>$>$L$<$<", OperationExpression.of(context, common, call.operation()))
                .build();
    }

    // private static Operation operation(String method, String path) {
    //     return Operation.of(method, path).server("https://…").security("accountSid_authToken");
    // }
    private static MethodSpec operationMethod(JavaContext context, OperationSettings common) {
        ClassName type = context.runtime(RuntimeType.OPERATION);
        return MethodSpec.methodBuilder("operation")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(String.class, "method")
                .addParameter(String.class, "path")
                .returns(type)
                .addStatement("return $T.of(method, path)$L", type, common.expression())
                .build();
    }

    private static MethodSpec constructor(JavaContext context) {
        return MethodSpec.constructorBuilder()
                .addParameter(context.runtime(RuntimeType.API_CLIENT), "client")
                .addStatement("this.client = client")
                .build();
    }

    // public ApiCall<Invite> createInviteCall(String serviceSid, String identity, CreateInviteOptions options) {
    //     return client.request(CREATE_INVITE)
    //             .path("ServiceSid", serviceSid)
    //             .form("Identity", identity)
    //             .optionalForm("RoleSid", options.roleSid())
    //             .json(Invite.codec());
    // }
    private static MethodSpec callMethod(JavaContext context, OperationSettings common, Call call, boolean constants) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(call.names().callMethod())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(call.callType());
        if (call.operation().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        call.positional().forEach(input -> method.addParameter(input.type(), input.variable()));
        if (call.signature().usesParams()) {
            method.addParameter(call.names().params(), "params");
        } else if (call.signature().hasOptions()) {
            method.addParameter(call.names().options(), "options");
        }
        CodeBlock operation = constants
                ? CodeBlock.of("$N", call.constant())
                : OperationExpression.of(context, common, call.operation());
        boolean isHidden =
                call.positional().stream().anyMatch(input -> input.variable().equals("client"));
        String client = isHidden ? "this.client" : "client";
        return method.addStatement("return $L.request($L)$L", client, operation, RequestExpression.of(context, call))
                .build();
    }
}
