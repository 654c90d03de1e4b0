package dev.sdkpoet.diff;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.DocumentNames;
import dev.sdkpoet.naming.ResourceNames;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of documents that everything else is in. */
final class DocumentOrigins {
    private final Client client;
    private final OriginIndex.Builder origins;
    private final String className;
    private final String simpleName;

    DocumentOrigins(Client client, OriginIndex.Builder origins) {
        this.client = client;
        this.origins = origins;
        this.className = client.names().client().canonicalName();
        this.simpleName = client.names().client().simpleName();
    }

    void add() {
        origins.add(
                origin(
                        Origin.Kind.CLIENT,
                        className,
                        "",
                        simpleName,
                        simpleName,
                        client.model().documents().get(0)),
                className);
        client.model().documents().forEach(this::addDocument);
    }

    private void addDocument(ApiDocument document) {
        DocumentNames names = client.names().document(document.key());
        String group = names.group().canonicalName();
        if (!names.accessor().isEmpty()) {
            String java = simpleName + "." + names.accessor() + "()";
            Origin origin = origin(Origin.Kind.DOCUMENT, group, document.key(), document.key(), java, document);
            origins.add(origin, group, className + "#" + names.accessor());
        }
        document.securitySchemes().forEach(scheme -> addScheme(document, scheme));
        document.resources().forEach(resource -> addResource(document, group, resource));
    }

    private static Origin origin(
            Origin.Kind kind, String key, String id, String label, String java, ApiDocument document) {
        return new Origin(
                kind, key, id, label, java, null, document.location(), Map.of(), Map.of(), Origin.Building.NONE);
    }

    private void addScheme(ApiDocument document, SecurityScheme scheme) {
        String method = client.names().schemeMethod(document.key(), scheme.name());
        Map<String, String> wire = new LinkedHashMap<>();
        wire.put("kind", scheme.accept(new SchemeKind()));
        if (scheme instanceof SecurityScheme.ApiKey key) {
            wire.put("name on the wire", key.parameter());
        } else if (scheme instanceof SecurityScheme.ClientCredentials credentials) {
            wire.put("token URL", credentials.tokenUrl());
        }
        String builder = className + ".Builder#";
        Origin origin = new Origin(
                Origin.Kind.SECURITY_SCHEME,
                builder + method,
                scheme.name(),
                scheme.name(),
                simpleName + ".Builder." + method,
                null,
                scheme.location(),
                Map.of(),
                wire,
                Origin.Building.NONE);
        if (scheme instanceof SecurityScheme.Basic) {
            origins.add(origin, builder + method, className + "#fromEnvironment", builder + "fromEnvironment");
        } else {
            origins.add(origin, builder + method);
        }
    }

    private static final class SchemeKind implements SecurityScheme.Visitor<String> {
        @Override
        public String basic(SecurityScheme.Basic scheme) {
            return "basic";
        }

        @Override
        public String bearer(SecurityScheme.Bearer scheme) {
            return "bearer";
        }

        @Override
        public String apiKey(SecurityScheme.ApiKey scheme) {
            return "api key " + OperationWire.words(scheme.in());
        }

        @Override
        public String clientCredentials(SecurityScheme.ClientCredentials scheme) {
            return "oauth2 client credentials";
        }

        @Override
        public String accessToken(SecurityScheme.AccessToken scheme) {
            return "access token";
        }

        @Override
        public String mutualTls(SecurityScheme.MutualTls scheme) {
            return "mutual tls";
        }

        @Override
        public String otherHttp(SecurityScheme.OtherHttp scheme) {
            return "other";
        }
    }

    private void addResource(ApiDocument document, String group, Resource resource) {
        ResourceNames names = client.names().resource(document.key(), resource.tag());
        String api = names.api().canonicalName();
        // The operations say where an API has gone to.
        Operation first = resource.operations().get(0);
        Origin origin = new Origin(
                Origin.Kind.TAG,
                api,
                first.id().toString(),
                resource.tag(),
                names.api().simpleName(),
                null,
                resource.location(),
                Map.of(Origin.ACCESSOR, names.accessor()),
                Map.of(),
                Origin.Building.NONE);
        origins.add(origin, api, group + "#" + names.accessor());
        OperationOrigins operations = new OperationOrigins(client, origins, names);
        resource.operations().forEach(operations::add);
    }
}
