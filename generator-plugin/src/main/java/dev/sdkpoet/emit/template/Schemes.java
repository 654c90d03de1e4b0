package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.EnvironmentVariables;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.text.JavaLiteral;
import dev.sdkpoet.text.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how a client is given credentials. */
final class Schemes {
    private final NamePlan names;
    private final Optional<EnvironmentVariables> environment;

    Schemes(EmitContext context) {
        names = context.names();
        environment = EnvironmentVariables.of(context);
    }

    /** The schemes of all documents, those with one name once. */
    List<SchemeView> of(List<ApiDocument> documents) {
        Map<String, SchemeView> views = new LinkedHashMap<>();
        for (ApiDocument document : documents) {
            document.securitySchemes().stream()
                    .filter(scheme -> scheme.kind() != SecurityScheme.Kind.MUTUAL_TLS)
                    .forEach(scheme -> views.putIfAbsent(scheme.name(), of(document, scheme)));
        }
        return List.copyOf(views.values());
    }

    /** What an operation needs, in the first of its alternatives. */
    List<SchemeView> of(ApiDocument document, Operation operation) {
        List<SchemeView> views = new ArrayList<>();
        if (!operation.security().isEmpty()) {
            operation
                    .security()
                    .get(0)
                    .schemes()
                    .forEach(use -> document.securitySchemes().stream()
                            .filter(scheme -> scheme.name().equals(use.scheme()))
                            .filter(scheme -> scheme.kind() != SecurityScheme.Kind.MUTUAL_TLS)
                            .forEach(scheme -> views.add(of(document, scheme))));
        }
        return views;
    }

    private SchemeView of(ApiDocument document, SecurityScheme scheme) {
        String method = names.schemeMethod(document.key(), scheme.name());
        return new SchemeView(
                MarkdownText.of(scheme.name()).cell(),
                anchor(scheme.name()),
                type(scheme),
                method + "(" + arguments(scheme) + ")",
                environment(scheme),
                MarkdownText.of(scheme.description()).block());
    }

    private String environment(SecurityScheme scheme) {
        return environment
                .filter(variables -> variables.scheme().equals(scheme.name()))
                .map(variables -> MarkdownText.inlineCode(variables.user()) + " and "
                        + MarkdownText.inlineCode(variables.password()))
                .orElse("");
    }

    private static String anchor(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private static String type(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case BASIC -> "HTTP basic authorization";
            case BEARER -> "HTTP bearer token";
            case API_KEY_HEADER -> "API key in the header " + parameter(scheme);
            case API_KEY_QUERY -> "API key in the query parameter " + parameter(scheme);
            case API_KEY_COOKIE -> "API key in the cookie " + parameter(scheme);
            case OAUTH2_CLIENT_CREDENTIALS -> "OAuth 2.0 client credentials";
            case ACCESS_TOKEN -> "OAuth 2.0 access token";
            case MUTUAL_TLS -> "mutual TLS";
            case OTHER -> "Authorization header";
        };
    }

    private static String parameter(SecurityScheme scheme) {
        return MarkdownText.inlineCode(scheme.parameter() == null ? "" : scheme.parameter());
    }

    private static String arguments(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case BASIC -> literals("YOUR USERNAME", "YOUR PASSWORD");
            case OAUTH2_CLIENT_CREDENTIALS -> literals("YOUR CLIENT ID", "YOUR CLIENT SECRET");
            case API_KEY_HEADER, API_KEY_QUERY, API_KEY_COOKIE -> literals("YOUR API KEY");
            case BEARER, ACCESS_TOKEN -> literals("YOUR ACCESS TOKEN");
            case MUTUAL_TLS -> "";
            case OTHER -> literals("YOUR AUTHORIZATION");
        };
    }

    private static String literals(String... texts) {
        List<String> literals = new ArrayList<>();
        for (String text : texts) {
            literals.add(JavaLiteral.string(text).toString());
        }
        return String.join(", ", literals);
    }
}
