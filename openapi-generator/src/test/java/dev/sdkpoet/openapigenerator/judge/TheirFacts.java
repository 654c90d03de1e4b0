package dev.sdkpoet.openapigenerator.judge;

import dev.sdkpoet.model.MediaType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What swagger-parser's model says, read without following references; those within the document are followed here. */
@SuppressWarnings("rawtypes") // Schema, in that model
final class TheirFacts {
    private static final Map<String, String> FORMATS = Map.of(
            "date",
            "date",
            "date-time",
            "date-time",
            "uuid",
            "uuid",
            "uri",
            "uri",
            "byte",
            "byte",
            "binary",
            "binary",
            "duration",
            "duration",
            "date-time-rfc-2822",
            "date-time-rfc-2822");

    private final Facts facts = new Facts();
    private final OpenAPI document;
    private final Components components;

    private TheirFacts(OpenAPI document) {
        this.document = document;
        this.components = document.getComponents() == null ? new Components() : document.getComponents();
    }

    static Facts of(OpenAPI document) {
        TheirFacts theirs = new TheirFacts(document);
        orEmpty(theirs.components.getSecuritySchemes()).forEach(theirs::scheme);
        if (document.getPaths() != null) {
            document.getPaths().forEach(theirs::path);
        }
        orEmpty(theirs.components.getSchemas()).forEach(theirs::schema);
        return theirs.facts;
    }

    private void scheme(String name, SecurityScheme scheme) {
        if (scheme.getType() == null) {
            return;
        }
        facts.say(
                "scheme " + name,
                "kind",
                switch (scheme.getType()) {
                    case APIKEY -> "apiKey " + scheme.getIn();
                    case HTTP ->
                        "http "
                                + (Set.of("basic", "bearer")
                                                .contains(String.valueOf(scheme.getScheme())
                                                        .toLowerCase(Locale.ROOT))
                                        ? scheme.getScheme().toLowerCase(Locale.ROOT)
                                        : "other");
                    case OAUTH2, OPENIDCONNECT -> "oauth2";
                    case MUTUALTLS -> "mutualTLS";
                });
    }

    private void path(String path, PathItem item) {
        item.readOperationsMap()
                .forEach((method, operation) ->
                        operation(method.name().toLowerCase(Locale.ROOT) + " " + path, item, operation));
    }

    private void operation(String call, PathItem path, Operation operation) {
        facts.say("operation " + call, "id", operation.getOperationId());
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        Stream.of(orEmpty(path.getParameters()), orEmpty(operation.getParameters()))
                .flatMap(List::stream)
                .map(parameter -> followed(parameter, Parameter::get$ref, "parameters", components.getParameters()))
                .forEach(parameter -> parameters.put(parameter.getIn() + " " + parameter.getName(), parameter));
        parameters.forEach((name, parameter) -> {
            if (parameter.getIn() != null) {
                String thing = "parameter " + call + " " + name;
                facts.say(thing, "required", Boolean.TRUE.equals(parameter.getRequired()));
                facts.say(thing, "type", type(parameter.getSchema(), 0));
            }
        });
        RequestBody body = operation.getRequestBody() == null
                ? null
                : followed(
                        operation.getRequestBody(),
                        RequestBody::get$ref,
                        "requestBodies",
                        components.getRequestBodies());
        if (body != null) {
            media(body.getContent())
                    .forEach(type -> facts.say(
                            "body " + call + " " + type, "required", Boolean.TRUE.equals(body.getRequired())));
        }
        if (operation.getResponses() != null) {
            operation.getResponses().forEach((status, response) -> {
                ApiResponse followed = followed(response, ApiResponse::get$ref, "responses", components.getResponses());
                facts.say("response " + call + " " + status, "media", media(followed.getContent()));
            });
        }
        List<SecurityRequirement> security =
                operation.getSecurity() == null ? orEmpty(document.getSecurity()) : operation.getSecurity();
        Set<String> schemes = new TreeSet<>();
        security.forEach(requirement -> schemes.add(new TreeSet<>(requirement.keySet()).toString()));
        facts.say("security " + call, "schemes", schemes.toString());
    }

    private static Set<String> media(@Nullable Content content) {
        Set<String> types = new TreeSet<>();
        if (content != null) {
            content.keySet().forEach(type -> types.add(MediaType.of(type).essence()));
        }
        return types;
    }

    private void schema(String name, Schema<?> schema) {
        String kind = type(schema, 0);
        boolean isAnother = schema.get$ref() != null
                || schema.getAllOf() != null && schema.getAllOf().size() == 1;
        if (!Set.of("object", "enum", "union").contains(kind) || isAnother && schema.getProperties() == null) {
            return;
        }
        facts.say("schema " + name, "kind", kind);
        if (kind.equals("enum") && schema.getEnum() != null) {
            Set<String> values = new TreeSet<>();
            schema.getEnum().stream().filter(value -> value != null).forEach(value -> values.add(value.toString()));
            facts.say("enum " + name, "values", values);
        }
        if (kind.equals("object")) {
            Map<String, Schema<?>> properties = new LinkedHashMap<>();
            Set<String> required = new TreeSet<>();
            merge(schema, properties, required, 0);
            properties.forEach((property, type) -> {
                String thing = "property " + name + " " + property;
                facts.say(thing, "required", required.contains(property));
                facts.say(thing, "type", type(type, 0));
            });
        }
    }

    /** All of an object, with what {@code allOf} adds. */
    private void merge(Schema<?> schema, Map<String, Schema<?>> properties, Set<String> required, int depth) {
        String prefix = "#/components/schemas/";
        String reference = schema.get$ref();
        if (reference != null && reference.startsWith(prefix) && depth < 20) {
            Schema<?> target = orEmpty(components.getSchemas()).get(reference.substring(prefix.length()));
            if (target != null) {
                merge(target, properties, required, depth + 1);
            }
        }
        for (Schema<?> part : orEmpty(schema.getAllOf())) {
            if (depth < 20) {
                merge(part, properties, required, depth + 1);
            }
        }
        orEmpty(schema.getProperties()).forEach(properties::put);
        required.addAll(orEmpty(schema.getRequired()));
    }

    /** A type as OurFacts names it. */
    private String type(@Nullable Schema<?> schema, int depth) {
        if (schema == null || depth > 20) {
            return "any";
        }
        if (schema.get$ref() != null) {
            String prefix = "#/components/schemas/";
            String reference = schema.get$ref();
            Schema<?> target = reference.startsWith(prefix)
                    ? orEmpty(components.getSchemas())
                            .get(reference.substring(prefix.length()).replace("~1", "/"))
                    : null;
            return target == null ? "elsewhere" : type(target, depth + 1);
        }
        for (List<Schema> alternatives : List.of(orEmpty(schema.getOneOf()), orEmpty(schema.getAnyOf()))) {
            List<Schema> values = alternatives.stream()
                    .filter(each -> !"null".equals(single(each)))
                    .toList();
            if (values.size() > 1) {
                return "union";
            } else if (values.size() == 1) {
                return type(values.get(0), depth + 1);
            }
        }
        if (orEmpty(schema.getAllOf()).size() == 1
                && orEmpty(schema.getProperties()).isEmpty()) {
            return type(schema.getAllOf().get(0), depth + 1);
        }
        if (!orEmpty(schema.getAllOf()).isEmpty()) {
            return "object";
        }
        String type = single(schema);
        if (!orEmpty(schema.getEnum()).isEmpty() && !"boolean".equals(type)) {
            return "enum";
        }
        if (type == null) {
            return orEmpty(schema.getProperties()).isEmpty() ? schema.getItems() == null ? "any" : "array" : "object";
        }
        String format = String.valueOf(schema.getFormat());
        return switch (type) {
            case "string" -> FORMATS.getOrDefault(format, "string");
            case "integer" -> format.equals("int32") ? "int32" : "integer";
            case "number" -> format.equals("double") || format.equals("float") ? "double" : "number";
            case "object" -> orEmpty(schema.getProperties()).isEmpty() ? "map" : "object";
            default -> type;
        };
    }

    private static @Nullable String single(Schema<?> schema) {
        if (schema.getType() != null) {
            return schema.getType();
        }
        List<String> types = schema.getTypes() == null
                ? List.of()
                : schema.getTypes().stream()
                        .filter(type -> !type.equals("null"))
                        .toList();
        return types.isEmpty() ? null : types.size() == 1 ? types.get(0) : "union";
    }

    private static <T> T followed(
            T value, Function<T, String> reference, String section, @Nullable Map<String, T> all) {
        T target = value;
        for (int i = 0; i < 20 && reference.apply(target) != null; i++) {
            String prefix = "#/components/" + section + "/";
            String text = reference.apply(target);
            T next = text.startsWith(prefix) ? orEmpty(all).get(text.substring(prefix.length())) : null;
            if (next == null) {
                return target;
            }
            target = next;
        }
        return target;
    }

    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
        return map == null ? Map.of() : map;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
