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
final class DocumentParts {
    private final Client client;
    private final Parts.Builder parts;
    private final String className;
    private final String simpleName;

    DocumentParts(Client client, Parts.Builder parts) {
        this.client = client;
        this.parts = parts;
        this.className = client.names().client().canonicalName();
        this.simpleName = client.names().client().simpleName();
    }

    void add() {
        parts.add(
                part(
                        Part.Kind.CLIENT,
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
            Part part = part(Part.Kind.DOCUMENT, group, document.key(), document.key(), java, document);
            parts.add(part, group, className + "#" + names.accessor());
        }
        document.securitySchemes().forEach(scheme -> addScheme(document, scheme));
        document.resources().forEach(resource -> addResource(document, group, resource));
    }

    private static Part part(Part.Kind kind, String key, String id, String label, String java, ApiDocument document) {
        return new Part(kind, key, id, label, java, null, document.location(), Map.of(), Map.of(), Part.Building.NONE);
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
        Part part = new Part(
                Part.Kind.SECURITY_SCHEME,
                builder + method,
                scheme.name(),
                scheme.name(),
                simpleName + ".Builder." + method,
                null,
                scheme.location(),
                Map.of(),
                wire,
                Part.Building.NONE);
        if (scheme instanceof SecurityScheme.Basic) {
            parts.add(part, builder + method, className + "#fromEnvironment", builder + "fromEnvironment");
        } else {
            parts.add(part, builder + method);
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
        Part part = new Part(
                Part.Kind.TAG,
                api,
                first.id().toString(),
                resource.tag(),
                names.api().simpleName(),
                null,
                resource.location(),
                Map.of(Part.ACCESSOR, names.accessor()),
                Map.of(),
                Part.Building.NONE);
        parts.add(part, api, group + "#" + names.accessor());
        OperationParts operations = new OperationParts(client, parts, names);
        resource.operations().forEach(operations::add);
    }
}
