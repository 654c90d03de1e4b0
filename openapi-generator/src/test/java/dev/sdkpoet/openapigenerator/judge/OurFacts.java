package dev.sdkpoet.openapigenerator.judge;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What sdkpoet's model says. */
final class OurFacts {
    /** Only these have the same names in both models. */
    private static final String SCHEMAS = "/components/schemas/";

    private static final String DEFINITIONS = "/definitions/";

    private final Facts facts = new Facts();
    private final ApiDocument document;

    private OurFacts(ApiDocument document) {
        this.document = document;
    }

    static Facts of(ApiDocument document) {
        OurFacts ours = new OurFacts(document);
        document.securitySchemes().forEach(ours::scheme);
        document.resources().stream()
                .map(Resource::operations)
                .flatMap(List::stream)
                .forEach(ours::operation);
        document.types().forEach(ours::type);
        return ours.facts;
    }

    private void scheme(SecurityScheme scheme) {
        facts.say("scheme " + scheme.name(), "kind", kind(scheme));
    }

    private static String kind(SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return "apiKey " + key.in().name().toLowerCase(Locale.ROOT);
        }
        return scheme instanceof SecurityScheme.Basic
                ? "http basic"
                : scheme instanceof SecurityScheme.Bearer
                        ? "http bearer"
                        : scheme instanceof SecurityScheme.OtherHttp
                                ? "http other"
                                : scheme instanceof SecurityScheme.MutualTls ? "mutualTLS" : "oauth2";
    }

    private void operation(Operation operation) {
        String call = operation.method().toLowerCase(Locale.ROOT) + " " + operation.path();
        facts.say("operation " + call, "id", operation.operationId());
        for (Parameter parameter : operation.parameters()) {
            String thing = "parameter " + call + " " + parameter.in().name().toLowerCase(Locale.ROOT) + " "
                    + parameter.wireName();
            facts.say(thing, "required", parameter.required());
            facts.say(thing, "type", type(parameter.type()));
        }
        for (RequestBody body : operation.bodies()) {
            facts.say("body " + call + " " + MediaType.of(body.mediaType()).essence(), "required", body.required());
        }
        for (Response response : operation.responses()) {
            Set<String> types = new TreeSet<>();
            response.contents()
                    .forEach(content ->
                            types.add(MediaType.of(content.mediaType()).essence()));
            facts.say("response " + call + " " + response.status(), "media", types);
        }
        facts.say(
                "security " + call,
                "schemes",
                new TreeSet<>(operation.security().stream()
                                .map(requirement -> new TreeSet<>(requirement.schemes().stream()
                                                .map(Operation.SchemeUse::scheme)
                                                .toList())
                                        .toString())
                                .toList())
                        .toString());
    }

    private void type(TypeDef type) {
        String pointer = type.id().pointer().replace("#", "");
        String prefix = pointer.startsWith(SCHEMAS) ? SCHEMAS : DEFINITIONS;
        if (!pointer.startsWith(prefix) || pointer.indexOf('/', prefix.length()) >= 0) {
            return;
        }
        String name = pointer.substring(prefix.length()).replace("~1", "/").replace("~0", "~");
        facts.say("schema " + name, "kind", kind(type));
        if (type instanceof TypeDef.EnumDef enumeration) {
            Set<String> values = new TreeSet<>();
            enumeration.values().forEach(value -> values.add(value.value()));
            facts.say("enum " + name, "values", values);
        }
        if (type instanceof TypeDef.ObjectDef object) {
            for (TypeDef.Property property : object.properties()) {
                String thing = "property " + name + " " + property.wireName();
                facts.say(thing, "required", property.required());
                facts.say(thing, "type", type(property.type()));
            }
        }
    }

    private static String kind(TypeDef type) {
        return type instanceof TypeDef.ObjectDef ? "object" : type instanceof TypeDef.EnumDef ? "enum" : "union";
    }

    private String type(TypeRef type) {
        if (type instanceof TypeRef.ListOf) {
            return "array";
        }
        if (type instanceof TypeRef.MapOf) {
            return "map";
        }
        if (type instanceof TypeRef.Named named) {
            return document.type(named.id()).map(OurFacts::kind).orElse("nothing");
        }
        return switch (((TypeRef.Scalar) type).scalar()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case INT32 -> "int32";
            case INT64, BIG_INTEGER -> "integer";
            case DOUBLE -> "double";
            case DECIMAL -> "number";
            case DATE -> "date";
            case DATE_TIME -> "date-time";
            case DATE_TIME_RFC2822 -> "date-time-rfc-2822";
            case DURATION -> "duration";
            case UUID -> "uuid";
            case URI -> "uri";
            case BASE64 -> "byte";
            case BINARY -> "binary";
            case ANY -> "any";
        };
    }
}
