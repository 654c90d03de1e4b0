package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.Operation.SecurityRequirement;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.SecurityScheme.ApiKey;
import dev.sdkpoet.model.SecurityScheme.Declaration;
import dev.sdkpoet.model.SecurityScheme.Url;
import dev.sdkpoet.model.read.node.Fields;
import dev.sdkpoet.model.read.node.ReadContext;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads security schemes and which of them operations need. Flows come as the specification lists them, scopes by name and what is
 * required together as the schemes are declared: the order in which a document has them has no meaning.
 */
public final class SecurityReader {
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://");

    private static final Map<String, Url.Purpose> URLS = urlKeywords();

    private static final List<String> FLOWS =
            List.of("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization");

    private static final String COMPONENT = "#/components/securitySchemes/";

    private final ReadContext context;
    private final Fields fields;

    public SecurityReader(ReadContext context, Fields fields) {
        this.context = context;
        this.fields = fields;
    }

    private static Map<String, Url.Purpose> urlKeywords() {
        Map<String, Url.Purpose> keywords = new LinkedHashMap<>();
        keywords.put("authorizationUrl", Url.Purpose.AUTHORIZATION);
        keywords.put("deviceAuthorizationUrl", Url.Purpose.DEVICE_AUTHORIZATION);
        keywords.put("tokenUrl", Url.Purpose.TOKEN);
        keywords.put("refreshUrl", Url.Purpose.REFRESH);
        keywords.put("openIdConnectUrl", Url.Purpose.OPEN_ID_CONNECT);
        return keywords;
    }

    public List<SecurityScheme> schemes() {
        SpecNode root = context.document().root();
        SpecNode holder = context.isSwagger2() ? root : fields.object(root, "components");
        if (holder == null) {
            return List.of();
        }
        List<SecurityScheme> schemes = new ArrayList<>();
        fields.objects(holder, context.isSwagger2() ? "securityDefinitions" : "securitySchemes")
                .forEach((name, written) -> {
                    SpecNode scheme = context.follow(written);
                    SecurityScheme read = scheme(name, scheme);
                    if (read != null) {
                        schemes.add(read);
                    }
                });
        return schemes;
    }

    private @Nullable SecurityScheme scheme(String name, SpecNode scheme) {
        String type = fields.text(scheme, "type");
        return switch (type == null ? "" : type) {
            case "basic" -> new SecurityScheme.Basic(declaration(name, scheme));
            case "apiKey" -> apiKey(name, scheme);
            case "http" -> http(name, scheme);
            case "oauth2" -> oauth2(name, scheme);
            case "openIdConnect" ->
                new SecurityScheme.AccessToken(declaration(name, scheme), urls(List.of(scheme)), List.of());
            case "mutualTLS" -> new SecurityScheme.MutualTls(declaration(name, scheme));
            default -> {
                context.warn(
                        scheme, "security scheme `" + name + "` has no known type and is ignored. Correct its `type`.");
                yield null;
            }
        };
    }

    private SecurityScheme http(String name, SpecNode scheme) {
        String http = fields.text(scheme, "scheme");
        if (http == null) {
            context.warn(scheme, "HTTP scheme `" + name + "` needs `scheme`; callers set the whole header.");
        }
        return switch (http == null ? "" : http.toLowerCase(Locale.ROOT)) {
            case "basic" -> new SecurityScheme.Basic(declaration(name, scheme));
            case "bearer" -> new SecurityScheme.Bearer(declaration(name, scheme), fields.text(scheme, "bearerFormat"));
            default -> new SecurityScheme.OtherHttp(declaration(name, scheme), http);
        };
    }

    private @Nullable SecurityScheme apiKey(String name, SpecNode scheme) {
        String parameter = fields.text(scheme, "name");
        String in = fields.text(scheme, "in");
        ApiKey.In place = switch (in == null ? "" : in) {
            case "header" -> ApiKey.In.HEADER;
            case "query" -> ApiKey.In.QUERY;
            case "cookie" -> ApiKey.In.COOKIE;
            default -> null;
        };
        if (place == null || parameter == null) {
            context.warn(
                    scheme,
                    "API key `" + name + "` needs `name`, and `in` with header, query or cookie; it is ignored.");
            return null;
        }
        return new ApiKey(declaration(name, scheme), place, parameter);
    }

    private SecurityScheme oauth2(String name, SpecNode scheme) {
        Map<String, SpecNode> flows = flows(scheme);
        List<SpecNode> all =
                flows.isEmpty() ? List.of(scheme) : List.copyOf(flows.values()); // Swagger 2.0 has one flow
        boolean application = "application".equals(scheme.string("flow"));
        SpecNode credentials = application ? scheme : flows.get("clientCredentials");
        String tokenUrl = credentials == null ? null : fields.text(credentials, "tokenUrl");
        if (credentials != null
                && tokenUrl != null
                && !ABSOLUTE.matcher(tokenUrl).lookingAt()) {
            context.note(
                    credentials,
                    "`tokenUrl` isn't an absolute URL; callers supply the access token. Use the full URL.");
            tokenUrl = null;
        }
        Declaration declaration = declaration(name, scheme);
        return tokenUrl == null
                ? new SecurityScheme.AccessToken(declaration, urls(all), scopes(all))
                : new SecurityScheme.ClientCredentials(declaration, tokenUrl, urls(all), scopes(all));
    }

    private Map<String, SpecNode> flows(SpecNode scheme) {
        Map<String, SpecNode> written = new TreeMap<>(fields.objects(scheme, "flows"));
        written.keySet().removeIf(name -> name.startsWith("x-"));
        Map<String, SpecNode> flows = new LinkedHashMap<>();
        FLOWS.stream().filter(written::containsKey).forEach(name -> flows.put(name, written.get(name)));
        written.forEach(flows::putIfAbsent);
        return flows;
    }

    private List<Url> urls(List<SpecNode> flows) {
        Set<Url> urls = new LinkedHashSet<>();
        for (SpecNode flow : flows) {
            URLS.forEach((keyword, purpose) -> {
                String url = fields.text(flow, keyword);
                if (url != null && !url.isBlank()) {
                    urls.add(new Url(purpose, url));
                }
            });
        }
        return List.copyOf(urls);
    }

    private List<SecurityScheme.Scope> scopes(List<SpecNode> flows) {
        Map<String, SecurityScheme.Scope> scopes = new TreeMap<>();
        for (SpecNode flow : flows) {
            fields.map(flow, "scopes").forEach((name, meaning) -> {
                if (!name.startsWith("x-")) {
                    scopes.putIfAbsent(name, new SecurityScheme.Scope(name, meaning.isString() ? meaning.text() : ""));
                }
            });
        }
        return List.copyOf(scopes.values());
    }

    private Declaration declaration(String name, SpecNode scheme) {
        return new Declaration(name, fields.text(scheme, "description"), scheme.location());
    }

    /**
     * The alternatives that a document or operation names itself.
     *
     * @param known the positions of the declared schemes, by name
     */
    public List<SecurityRequirement> requirements(SpecNode holder, Map<String, Integer> known) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        for (SpecNode requirement : fields.objectList(holder, "security")) {
            List<SchemeUse> uses = new ArrayList<>();
            requirement.members().forEach((written, scopes) -> {
                String name = known.containsKey(written) ? written : referenced(written);
                if (known.containsKey(name)) {
                    uses.add(new SchemeUse(name, fields.texts(requirement, written)));
                } else {
                    context.warn(scopes, "there is no security scheme `" + name + "`; it is ignored. Declare it.");
                }
            });
            uses.sort(Comparator.comparing(use -> known.get(use.scheme())));
            if (!uses.isEmpty() || requirement.size() == 0) {
                requirements.add(new SecurityRequirement(uses));
            }
        }
        return requirements;
    }

    /** From OpenAPI 3.2 on, a requirement may name a scheme by its URI; this is the name of one of the same document. */
    private static String referenced(String uri) {
        return uri.startsWith(COMPONENT)
                ? uri.substring(COMPONENT.length()).replace("~1", "/").replace("~0", "~")
                : uri;
    }
}
