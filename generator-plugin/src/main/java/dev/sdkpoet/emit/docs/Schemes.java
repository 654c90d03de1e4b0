package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.client.EnvironmentVariables;
import dev.sdkpoet.emit.template.view.SchemeView;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.text.JavaLiteral;
import dev.sdkpoet.text.MarkdownText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how a client is given credentials. */
final class Schemes {
    private final NamePlan names;
    private final List<EnvironmentVariables> environment;
    private final String page;

    Schemes(EmitContext context) {
        names = context.names();
        environment = EnvironmentVariables.of(context);
        page = context.options().wholeReadme()
                        || ReadmeSize.hasRoom(of(context.model().documents()))
                ? "../README.md"
                : DocPages.INDEX;
    }

    /** The schemes of all documents, those with one name once. */
    List<SchemeView> of(List<ApiDocument> documents) {
        Map<String, SchemeView> views = new LinkedHashMap<>();
        for (ApiDocument document : documents) {
            document.securitySchemes().forEach(scheme -> views.putIfAbsent(scheme.name(), of(document, scheme)));
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
                            .forEach(scheme -> views.add(of(document, scheme))));
        }
        return views;
    }

    /**
     * All alternatives of an operation, for example {@code [key](../README.md#key) and [token](../README.md#token), or
     * [basic](../README.md#basic)}; "" when it needs nothing.
     */
    String alternatives(Operation operation) {
        return !operation.needsCredentials()
                ? ""
                : operation.security().stream()
                        .map(alternative -> alternative.schemes().isEmpty()
                                ? "nothing"
                                : alternative.schemes().stream().map(this::use).collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(", or "));
    }

    private String use(SchemeUse use) {
        String link = "[" + MarkdownText.of(use.scheme()).cell() + "](" + page + "#" + anchor(use.scheme()) + ")";
        String scopes = use.scopes().stream().map(MarkdownText::inlineCode).collect(Collectors.joining(", "));
        return scopes.isEmpty() ? link : link + " (" + scopes + ")";
    }

    private SchemeView of(ApiDocument document, SecurityScheme scheme) {
        String method = names.schemeMethod(document.key(), scheme.name());
        Wording wording = scheme.accept(new Words());
        return new SchemeView(
                MarkdownText.of(scheme.name()).cell(),
                anchor(scheme.name()),
                wording.type(),
                method + "(" + wording.arguments() + ")",
                environment(method),
                facts(scheme),
                MarkdownText.of(scheme.description()).block());
    }

    private static List<SchemeView.FactView> facts(SecurityScheme scheme) {
        List<SchemeView.FactView> facts = new ArrayList<>();
        String format = scheme instanceof SecurityScheme.Bearer bearer
                ? bearer.format()
                : scheme instanceof SecurityScheme.OtherHttp other ? other.scheme() : null;
        if (format != null) {
            facts.add(new SchemeView.FactView("Format", MarkdownText.inlineCode(format)));
        }
        if (scheme instanceof SecurityScheme.Authorized authorized) {
            authorized
                    .urls()
                    .forEach(url -> facts.add(
                            new SchemeView.FactView(purpose(url.purpose()), MarkdownText.link(url.url(), null))));
            if (!authorized.scopes().isEmpty()) {
                String scopes = authorized.scopes().stream().map(Schemes::scope).collect(Collectors.joining(", "));
                facts.add(new SchemeView.FactView("Scopes", scopes));
            }
        }
        return facts;
    }

    private static String purpose(SecurityScheme.Url.Purpose purpose) {
        return switch (purpose) {
            case AUTHORIZATION -> "Authorization URL";
            case DEVICE_AUTHORIZATION -> "Device authorization URL";
            case TOKEN -> "Token URL";
            case REFRESH -> "Refresh URL";
            case OPEN_ID_CONNECT -> "OpenID configuration";
        };
    }

    private static String scope(SecurityScheme.Scope scope) {
        String meaning = MarkdownText.of(scope.description()).cell();
        return MarkdownText.inlineCode(scope.name()) + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }

    private String environment(String method) {
        return environment.stream()
                .filter(variables -> variables.method().equals(method))
                .flatMap(variables -> variables.names().stream())
                .map(MarkdownText::inlineCode)
                .collect(Collectors.joining(" and "));
    }

    private static String anchor(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /**
     * @param type what is said of such credentials
     * @param arguments what the method that takes them is given in an example
     */
    private record Wording(String type, String arguments) {}

    private static final class Words implements SecurityScheme.Visitor<Wording> {
        @Override
        public Wording basic(SecurityScheme.Basic scheme) {
            return new Wording("HTTP basic authorization", literals("YOUR USERNAME", "YOUR PASSWORD"));
        }

        @Override
        public Wording bearer(SecurityScheme.Bearer scheme) {
            return new Wording("HTTP bearer token", literals("YOUR ACCESS TOKEN"));
        }

        @Override
        public Wording apiKey(SecurityScheme.ApiKey scheme) {
            String place = switch (scheme.in()) {
                case HEADER -> "header";
                case QUERY -> "query parameter";
                case COOKIE -> "cookie";
            };
            return new Wording(
                    "API key in the " + place + " " + MarkdownText.inlineCode(scheme.parameter()),
                    literals("YOUR API KEY"));
        }

        @Override
        public Wording clientCredentials(SecurityScheme.ClientCredentials scheme) {
            return new Wording("OAuth 2.0 client credentials", literals("YOUR CLIENT ID", "YOUR CLIENT SECRET"));
        }

        @Override
        public Wording accessToken(SecurityScheme.AccessToken scheme) {
            return new Wording("OAuth 2.0 access token", literals("YOUR ACCESS TOKEN"));
        }

        @Override
        public Wording mutualTls(SecurityScheme.MutualTls scheme) {
            return new Wording("mutual TLS: give the client certificate to the HTTP client or transport", "");
        }

        @Override
        public Wording otherHttp(SecurityScheme.OtherHttp scheme) {
            return new Wording("Authorization header", literals("YOUR AUTHORIZATION"));
        }
    }

    private static String literals(String... texts) {
        List<String> literals = new ArrayList<>();
        for (String text : texts) {
            literals.add(JavaLiteral.string(text).toString());
        }
        return String.join(", ", literals);
    }
}
