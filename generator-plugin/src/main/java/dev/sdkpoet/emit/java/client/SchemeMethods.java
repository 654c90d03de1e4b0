package dev.sdkpoet.emit.java.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.BasicNames;
import dev.sdkpoet.text.JavaLiteral;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Emits the builder methods that take credentials, one for each security scheme of the client's documents. */
public final class SchemeMethods {
    private static final ParameterSpec SCOPES =
            ParameterSpec.builder(String[].class, "scopes").build();

    private SchemeMethods() {}

    /**
     * A scheme, told by its method: schemes of one name and kind in several documents are one.
     *
     * @param method the builder method's name
     */
    public record Scheme(String method, SecurityScheme scheme) {}

    public static List<Scheme> schemes(JavaContext context) {
        Map<String, Scheme> byMethod = new LinkedHashMap<>();
        context.model()
                .documents()
                .forEach(document -> document.securitySchemes().forEach(scheme -> {
                    String method = context.names().schemeMethod(document.key(), scheme.name());
                    byMethod.putIfAbsent(method, new Scheme(method, scheme));
                }));
        return List.copyOf(byMethod.values());
    }

    static List<MethodSpec> of(JavaContext context, Scheme scheme, ClassName builder) {
        return scheme.scheme().accept(new Methods(context, scheme.method(), builder));
    }

    private record Methods(JavaContext context, String name, ClassName builder)
            implements SecurityScheme.Visitor<List<MethodSpec>> {
        // public Builder basicAuth(String accountSid, String authToken) {
        //     return credentials("accountSid_authToken", Credentials.basic(accountSid, authToken));
        // }
        @Override
        public List<MethodSpec> basic(SecurityScheme.Basic scheme) {
            BasicNames names = BasicNames.of(scheme.name());
            return List.of(method(
                    scheme,
                    RuntimeType.CREDENTIALS,
                    List.of(string(names.user()), string(names.password())),
                    CodeBlock.of("basic($N, $N)", names.user(), names.password())));
        }

        // public Builder bearerToken(String token) {
        //     return credentials("token", TokenCredentials.bearer(token));
        // }
        @Override
        public List<MethodSpec> bearer(SecurityScheme.Bearer scheme) {
            return givenOrSupplied(scheme, "bearer", "token");
        }

        // public Builder apiKey(String apiKey) {
        //     return credentials("key", ApiKeyCredentials.header("X-Key", apiKey));
        // }
        @Override
        public List<MethodSpec> apiKey(SecurityScheme.ApiKey scheme) {
            String factory = switch (scheme.in()) {
                case HEADER -> "header";
                case QUERY -> "query";
                case COOKIE -> "cookie";
            };
            return List.of(method(
                    scheme,
                    RuntimeType.API_KEY_CREDENTIALS,
                    List.of(string("apiKey")),
                    CodeBlock.of("$L($L, apiKey)", factory, JavaLiteral.string(scheme.parameter()))));
        }

        // public Builder clientCredentials(String clientId, String clientSecret, String... scopes) {
        //     return credentials("oauth", OAuth2Credentials.clientCredentials("https://…", clientId, clientSecret,
        // scopes));
        // }
        @Override
        public List<MethodSpec> clientCredentials(SecurityScheme.ClientCredentials scheme) {
            return List.of(method(
                    scheme,
                    RuntimeType.OAUTH2_CREDENTIALS,
                    List.of(string("clientId"), string("clientSecret"), SCOPES),
                    CodeBlock.of(
                            "clientCredentials($L,$WclientId,$WclientSecret,$Wscopes)",
                            JavaLiteral.string(scheme.tokenUrl()))));
        }

        // public Builder accessToken(String token) {
        //     return credentials("oauth", TokenCredentials.bearer(token));
        // }
        @Override
        public List<MethodSpec> accessToken(SecurityScheme.AccessToken scheme) {
            return givenOrSupplied(scheme, "bearer", "token");
        }

        // public Builder mutualTls() {
        //     return credentials("mtls", Credentials.none());
        // }
        @Override
        public List<MethodSpec> mutualTls(SecurityScheme.MutualTls scheme) {
            return List.of(method(scheme, RuntimeType.CREDENTIALS, List.of(), CodeBlock.of("none()")));
        }

        // public Builder authorization(String value) {
        //     return credentials("digest", TokenCredentials.authorization(value));
        // }
        @Override
        public List<MethodSpec> otherHttp(SecurityScheme.OtherHttp scheme) {
            return givenOrSupplied(scheme, "authorization", "value");
        }

        // public Builder bearerToken(Supplier<String> tokens) {
        //     return credentials("token", TokenCredentials.bearer(tokens));
        // }
        private List<MethodSpec> givenOrSupplied(SecurityScheme scheme, String factory, String variable) {
            String several = variable + "s";
            ParameterSpec supplier = ParameterSpec.builder(
                            ParameterizedTypeName.get(Supplier.class, String.class), several)
                    .build();
            return List.of(
                    method(
                            scheme,
                            RuntimeType.TOKEN_CREDENTIALS,
                            List.of(string(variable)),
                            CodeBlock.of("$L($N)", factory, variable)),
                    method(
                            scheme,
                            RuntimeType.TOKEN_CREDENTIALS,
                            SchemeDocs.ofSupplier(name),
                            List.of(supplier),
                            CodeBlock.of("$L($N)", factory, several)));
        }

        private static ParameterSpec string(String name) {
            return ParameterSpec.builder(String.class, name).build();
        }

        private MethodSpec method(
                SecurityScheme scheme, RuntimeType type, List<ParameterSpec> parameters, CodeBlock factory) {
            return method(scheme, type, SchemeDocs.of(scheme, parameters), parameters, factory);
        }

        private MethodSpec method(
                SecurityScheme scheme,
                RuntimeType type,
                CodeBlock javadoc,
                List<ParameterSpec> parameters,
                CodeBlock factory) {
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(javadoc)
                    .addParameters(parameters)
                    .varargs(parameters.contains(SCOPES))
                    .returns(builder)
                    .addStatement(
                            "return credentials($L, $T.$L)",
                            JavaLiteral.string(scheme.name()),
                            context.runtime(type),
                            factory)
                    .build();
        }
    }
}
