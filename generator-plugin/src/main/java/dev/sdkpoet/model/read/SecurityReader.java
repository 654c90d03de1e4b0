package dev.sdkpoet.model.read;

import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.Operation.SecurityRequirement;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.SecurityScheme.Kind;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads security schemes and which of them operations need. */
final class SecurityReader {
    private final Scope scope;
    private final Fields fields;

    SecurityReader(Scope scope, Fields fields) {
        this.scope = scope;
        this.fields = fields;
    }

    List<SecurityScheme> schemes() {
        SpecNode root = scope.document().root();
        SpecNode holder = scope.isSwagger2() ? root : fields.object(root, "components");
        if (holder == null) {
            return List.of();
        }
        List<SecurityScheme> schemes = new ArrayList<>();
        fields.objects(holder, scope.isSwagger2() ? "securityDefinitions" : "securitySchemes")
                .forEach((name, written) -> {
                    SpecNode scheme = scope.follow(written);
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
            case "basic" -> scheme(name, Kind.BASIC, null, scheme);
            case "apiKey" -> apiKey(name, scheme);
            case "http" -> scheme(name, http(scheme), null, scheme);
            case "oauth2" -> oauth2(name, scheme);
            case "openIdConnect" -> scheme(name, Kind.ACCESS_TOKEN, null, scheme);
            case "mutualTLS" -> scheme(name, Kind.MUTUAL_TLS, null, scheme);
            default -> {
                scope.warn(
                        scheme, "security scheme `" + name + "` has no known type and is ignored. Correct its `type`.");
                yield null;
            }
        };
    }

    private Kind http(SpecNode scheme) {
        String name = fields.text(scheme, "scheme");
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "basic" -> Kind.BASIC;
            case "bearer" -> Kind.BEARER;
            default -> Kind.OTHER;
        };
    }

    private @Nullable SecurityScheme apiKey(String name, SpecNode scheme) {
        String parameter = fields.text(scheme, "name");
        String in = fields.text(scheme, "in");
        Kind kind = switch (in == null ? "" : in) {
            case "header" -> Kind.API_KEY_HEADER;
            case "query" -> Kind.API_KEY_QUERY;
            case "cookie" -> Kind.API_KEY_COOKIE;
            default -> null;
        };
        if (kind == null || parameter == null) {
            scope.warn(
                    scheme,
                    "API key `" + name + "` needs `name`, and `in` with header, query or cookie; it is ignored.");
            return null;
        }
        return scheme(name, kind, parameter, scheme);
    }

    private SecurityScheme oauth2(String name, SpecNode scheme) {
        Set<String> scopes = new LinkedHashSet<>(fields.map(scheme, "scopes").keySet());
        Map<String, SpecNode> flows = fields.objects(scheme, "flows");
        flows.values().forEach(flow -> scopes.addAll(fields.map(flow, "scopes").keySet()));
        boolean application = "application".equals(scheme.string("flow"));
        SpecNode credentials = application ? scheme : flows.get("clientCredentials");
        String tokenUrl = credentials == null ? null : fields.text(credentials, "tokenUrl");
        return new SecurityScheme(
                name,
                tokenUrl == null ? Kind.ACCESS_TOKEN : Kind.OAUTH2_CLIENT_CREDENTIALS,
                null,
                tokenUrl,
                List.copyOf(scopes),
                fields.text(scheme, "description"),
                scheme.location());
    }

    private SecurityScheme scheme(String name, Kind kind, @Nullable String parameter, SpecNode scheme) {
        return new SecurityScheme(
                name, kind, parameter, null, List.of(), fields.text(scheme, "description"), scheme.location());
    }

    /** The alternatives that a document or operation names itself. */
    List<SecurityRequirement> requirements(SpecNode holder, Set<String> known) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        for (SpecNode requirement : fields.objectList(holder, "security")) {
            List<SchemeUse> uses = new ArrayList<>();
            requirement.members().forEach((name, scopes) -> {
                if (known.contains(name)) {
                    uses.add(new SchemeUse(name, fields.texts(requirement, name)));
                } else {
                    scope.warn(scopes, "there is no security scheme `" + name + "`; it is ignored. Declare it.");
                }
            });
            if (!uses.isEmpty() || requirement.size() == 0) {
                requirements.add(new SecurityRequirement(uses));
            }
        }
        return requirements;
    }
}
