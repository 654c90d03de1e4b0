package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.BasicNames;
import dev.sdkpoet.text.JavaLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Emits the builder methods that take credentials, one for each security scheme of the client's documents. */
final class SchemeMethods {
    private static final ParameterSpec SCOPES =
            ParameterSpec.builder(String[].class, "scopes").build();

    private SchemeMethods() {}

    /**
     * A scheme, told by its method: schemes of one name and kind in several documents are one.
     *
     * @param method the builder method's name
     */
    record Scheme(String method, SecurityScheme scheme) {}

    static List<Scheme> schemes(JavaContext context) {
        Map<String, Scheme> byMethod = new LinkedHashMap<>();
        context.model()
                .documents()
                .forEach(document -> document.securitySchemes().forEach(scheme -> {
                    String method = context.names().schemeMethod(document.key(), scheme.name());
                    byMethod.putIfAbsent(method, new Scheme(method, scheme));
                }));
        return List.copyOf(byMethod.values());
    }

    // public Builder basicAuth(String accountSid, String authToken) {
    //     return credentials("accountSid_authToken", Credentials.basic(accountSid, authToken));
    // }
    static List<MethodSpec> of(JavaContext context, Scheme scheme, ClassName builder) {
        return switch (scheme.scheme().kind()) {
            case BASIC -> List.of(basic(context, scheme, builder));
            case BEARER, ACCESS_TOKEN ->
                List.of(
                        single(context, scheme, builder, "bearer", "token"),
                        supplied(context, scheme, builder, "bearer", "tokens"));
            case API_KEY_HEADER -> List.of(apiKey(context, scheme, builder, "apiKeyHeader"));
            case API_KEY_QUERY -> List.of(apiKey(context, scheme, builder, "apiKeyQuery"));
            case API_KEY_COOKIE -> List.of(apiKey(context, scheme, builder, "apiKeyCookie"));
            case OAUTH2_CLIENT_CREDENTIALS -> List.of(clientCredentials(context, scheme, builder));
            case OTHER ->
                List.of(
                        single(context, scheme, builder, "authorization", "value"),
                        supplied(context, scheme, builder, "authorization", "values"));
            case MUTUAL_TLS -> List.of(mutualTls(context, scheme, builder));
        };
    }

    private static MethodSpec basic(JavaContext context, Scheme scheme, ClassName builder) {
        BasicNames names = BasicNames.of(scheme.scheme().name());
        return method(
                context,
                scheme,
                builder,
                List.of(string(names.user()), string(names.password())),
                CodeBlock.of("basic($N, $N)", names.user(), names.password()));
    }

    private static MethodSpec single(
            JavaContext context, Scheme scheme, ClassName builder, String factory, String variable) {
        return method(context, scheme, builder, List.of(string(variable)), CodeBlock.of("$L($N)", factory, variable));
    }

    private static MethodSpec supplied(
            JavaContext context, Scheme scheme, ClassName builder, String factory, String variable) {
        ParameterSpec parameter = ParameterSpec.builder(
                        ParameterizedTypeName.get(Supplier.class, String.class), variable)
                .build();
        return method(
                context,
                scheme,
                builder,
                SchemeDocs.ofSupplier(scheme.method()),
                List.of(parameter),
                CodeBlock.of("$L($N)", factory, variable));
    }

    private static MethodSpec apiKey(JavaContext context, Scheme scheme, ClassName builder, String factory) {
        CodeBlock name = CodeBlock.of(
                "$L", JavaLiteral.string(Objects.requireNonNull(scheme.scheme().parameter())));
        return method(
                context, scheme, builder, List.of(string("apiKey")), CodeBlock.of("$L($L, apiKey)", factory, name));
    }

    private static MethodSpec clientCredentials(JavaContext context, Scheme scheme, ClassName builder) {
        CodeBlock url = CodeBlock.of(
                "$L", JavaLiteral.string(Objects.requireNonNull(scheme.scheme().tokenUrl())));
        return method(
                context,
                scheme,
                builder,
                List.of(string("clientId"), string("clientSecret"), SCOPES),
                CodeBlock.of("clientCredentials($L,$WclientId,$WclientSecret,$Wscopes)", url));
    }

    // public Builder mutualTls() { return credentials("mtls", Credentials.none()); }
    private static MethodSpec mutualTls(JavaContext context, Scheme scheme, ClassName builder) {
        return method(context, scheme, builder, List.of(), CodeBlock.of("none()"));
    }

    private static ParameterSpec string(String name) {
        return ParameterSpec.builder(String.class, name).build();
    }

    private static MethodSpec method(
            JavaContext context, Scheme scheme, ClassName builder, List<ParameterSpec> parameters, CodeBlock factory) {
        return method(context, scheme, builder, SchemeDocs.of(scheme.scheme(), parameters), parameters, factory);
    }

    private static MethodSpec method(
            JavaContext context,
            Scheme scheme,
            ClassName builder,
            CodeBlock javadoc,
            List<ParameterSpec> parameters,
            CodeBlock factory) {
        SecurityScheme declared = scheme.scheme();
        List<CodeBlock> call = new ArrayList<>();
        call.add(CodeBlock.of("$L", JavaLiteral.string(declared.name())));
        call.add(CodeBlock.of("$T.$L", context.runtime(RuntimeType.CREDENTIALS), factory));
        return MethodSpec.methodBuilder(scheme.method())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc)
                .addParameters(parameters)
                .varargs(parameters.contains(SCOPES))
                .returns(builder)
                .addStatement("return credentials($L)", CodeBlock.join(call, ", "))
                .build();
    }
}
