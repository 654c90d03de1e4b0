package dev.sdkpoet.emit.java.test;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.BasicNames;
import dev.sdkpoet.naming.DocumentNames;
import dev.sdkpoet.naming.ResourceNames;
import dev.sdkpoet.text.JavaLiteral;
import java.util.ArrayList;
import java.util.List;

/** Spells the client of a test: to the test's server, with credentials of every scheme, and without mercy for misfits. */
final class TestClient {
    private TestClient() {}

    // TwilioChat.builder().serverUrl(TestServer.url("v2")).basicAuth("accountSid", "authToken")….build().v2().invites()
    static CodeBlock of(JavaContext context, ApiDocument document, ResourceNames resource) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("$T.builder()", context.names().client()));
        calls.add(CodeBlock.of("serverUrl($T.url($L))", context.names().testServer(), key(document)));
        calls.add(CodeBlock.of("allowInsecureHttp()"));
        document.securitySchemes()
                .forEach(scheme -> calls.add(credentials(context, method(context, document, scheme), scheme)));
        calls.add(CodeBlock.of("maxRetries(0)"));
        calls.add(CodeBlock.of("strictDecoding()"));
        calls.add(CodeBlock.of("build()"));
        DocumentNames names = context.names().document(document.key());
        if (!names.accessor().isEmpty()) {
            calls.add(CodeBlock.of("$N()", names.accessor()));
        }
        calls.add(CodeBlock.of("$N()", resource.accessor()));
        return CodeBlock.join(calls, "\n.");
    }

    private static Object key(ApiDocument document) {
        return document.key().isEmpty() ? "" : JavaLiteral.string(document.key());
    }

    private static String method(JavaContext context, ApiDocument document, SecurityScheme scheme) {
        return context.names().schemeMethod(document.key(), scheme.name());
    }

    /** The builder's call that sets credentials which nobody checks. */
    static CodeBlock credentials(JavaContext context, String method, SecurityScheme scheme) {
        return scheme.accept(new Credentials(context, method));
    }

    private record Credentials(JavaContext context, String method) implements SecurityScheme.Visitor<CodeBlock> {
        // basicAuth("accountSid", "authToken")
        @Override
        public CodeBlock basic(SecurityScheme.Basic scheme) {
            BasicNames names = BasicNames.of(scheme.name());
            return CodeBlock.of("$N($S, $S)", method, names.user(), names.password());
        }

        // bearerToken("token")
        @Override
        public CodeBlock bearer(SecurityScheme.Bearer scheme) {
            return CodeBlock.of("$N($S)", method, "token");
        }

        // apiKey("key")
        @Override
        public CodeBlock apiKey(SecurityScheme.ApiKey scheme) {
            return CodeBlock.of("$N($S)", method, "key");
        }

        // credentials("oauth", TokenCredentials.bearer("token")): the test's server gives no tokens
        @Override
        public CodeBlock clientCredentials(SecurityScheme.ClientCredentials scheme) {
            ClassName credentials = context.runtime(RuntimeType.TOKEN_CREDENTIALS);
            return CodeBlock.of(
                    "credentials($L, $T.bearer($S))", JavaLiteral.string(scheme.name()), credentials, "token");
        }

        // accessToken("token")
        @Override
        public CodeBlock accessToken(SecurityScheme.AccessToken scheme) {
            return CodeBlock.of("$N($S)", method, "token");
        }

        // mutualTls()
        @Override
        public CodeBlock mutualTls(SecurityScheme.MutualTls scheme) {
            return CodeBlock.of("$N()", method);
        }

        // authorization("Custom secret")
        @Override
        public CodeBlock otherHttp(SecurityScheme.OtherHttp scheme) {
            return CodeBlock.of("$N($S)", method, "Custom secret");
        }
    }
}
