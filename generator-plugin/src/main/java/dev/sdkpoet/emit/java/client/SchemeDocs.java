package dev.sdkpoet.emit.java.client;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.text.DocText;
import dev.sdkpoet.text.JavadocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in Javadoc what the credentials of a security scheme are, and where they are had. */
final class SchemeDocs {
    private static final Map<SecurityScheme.Url.Purpose, String> PURPOSES = Map.of(
            SecurityScheme.Url.Purpose.AUTHORIZATION, "Authorization URL",
            SecurityScheme.Url.Purpose.DEVICE_AUTHORIZATION, "Device authorization URL",
            SecurityScheme.Url.Purpose.TOKEN, "Token URL",
            SecurityScheme.Url.Purpose.REFRESH, "Refresh URL",
            SecurityScheme.Url.Purpose.OPEN_ID_CONNECT, "OpenID configuration");

    /** A longer list is for the README. */
    private static final int MAX_SCOPES = 20;

    private SchemeDocs() {}

    // Credentials of the scheme <code>oauth</code>.
    // Token URL <code>https://example.com/token</code>.
    // Scopes:
    // <ul>
    // <li><code>read</code>: Read things.</li>
    // </ul>
    static CodeBlock of(SecurityScheme scheme, List<ParameterSpec> parameters) {
        CodeBlock.Builder body = CodeBlock.builder()
                .add(Javadocs.of(
                        Doc.prose(null, scheme.description(), null),
                        "Credentials of the scheme " + JavadocText.code(scheme.name()) + "."));
        if (scheme instanceof SecurityScheme.MutualTls) {
            body.add("\nDeclares that the HTTP client or the transport has a client certificate.");
        }
        if (scheme instanceof SecurityScheme.Authorized authorized) {
            authorized
                    .urls()
                    .forEach(url -> body.add("\n$L $L.", PURPOSES.get(url.purpose()), JavadocText.code(url.url())));
            if (!authorized.scopes().isEmpty()) {
                body.add("\nScopes:\n<ul>\n$L\n</ul>", String.join("\n", scopes(authorized.scopes())));
            }
        }
        return Javadocs.of(body.build(), tags(scheme, parameters));
    }

    // Like {@link #bearerToken(String)}, with a supplier that is called before each attempt.
    static CodeBlock ofSupplier(String method) {
        return CodeBlock.of("Like {@link #$N(String)}, with a supplier that is called before each attempt.", method);
    }

    private static List<String> scopes(List<SecurityScheme.Scope> declared) {
        List<String> scopes = new ArrayList<>(
                declared.stream().limit(MAX_SCOPES).map(SchemeDocs::scope).toList());
        if (declared.size() > MAX_SCOPES) {
            scopes.add("<li>and " + (declared.size() - MAX_SCOPES) + " more</li>");
        }
        return scopes;
    }

    private static String scope(SecurityScheme.Scope scope) {
        String meaning = DocText.of(scope.description()).summary();
        return "<li>" + JavadocText.code(scope.name()) + (meaning.isEmpty() ? "" : ": " + meaning) + "</li>";
    }

    private static List<CodeBlock> tags(SecurityScheme scheme, List<ParameterSpec> parameters) {
        List<CodeBlock> tags = new ArrayList<>();
        for (ParameterSpec parameter : parameters) {
            if (parameter.type() instanceof ArrayTypeName) {
                tags.add(CodeBlock.of("@param $N the scopes to request; none for the server's default", parameter));
            } else if (scheme instanceof SecurityScheme.OtherHttp other) {
                tags.add(CodeBlock.of("@param $N $L", parameter, authorization(other)));
            }
        }
        return tags;
    }

    private static String authorization(SecurityScheme.OtherHttp other) {
        String name = other.scheme() == null ? "" : ", beginning with " + JavadocText.code(other.scheme());
        return "the whole header {@code Authorization}" + name;
    }
}
