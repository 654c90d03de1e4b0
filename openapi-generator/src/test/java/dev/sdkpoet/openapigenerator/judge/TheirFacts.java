package dev.sdkpoet.openapigenerator.judge;

import static dev.sdkpoet.openapigenerator.judge.TheirSchemas.orEmpty;

import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.spec.Dialect;
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
final class TheirFacts {
    private final Facts facts = new Facts();
    private final OpenAPI document;
    private final Components components;
    private final TheirSchemas schemas;

    private TheirFacts(OpenAPI document) {
        this.document = document;
        this.components = document.getComponents() == null ? new Components() : document.getComponents();
        this.schemas = new TheirSchemas(orEmpty(components.getSchemas()), facts);
    }

    /** @param own the names of the schemas that stand in the document itself; swagger-parser adds those of other files */
    static Facts of(OpenAPI document, Dialect dialect, Set<String> own) {
        TheirFacts theirs = new TheirFacts(document);
        orEmpty(theirs.components.getSecuritySchemes()).forEach(theirs::scheme);
        if (document.getPaths() != null) {
            document.getPaths().forEach(theirs::path);
        }
        orEmpty(theirs.components.getSchemas()).forEach((name, schema) -> {
            if (own.contains(name)) {
                theirs.schemas.named(name, schema);
            }
        });
        TheirPlaces places = new TheirPlaces(theirs.schemas, dialect == Dialect.SWAGGER_2_0);
        places.paths("/paths", document.getPaths());
        places.paths("/webhooks", document.getWebhooks());
        places.components(theirs.components);
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
                facts.say(thing, "type", schemas.type(parameter.getSchema()));
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
            orEmpty(body.getContent())
                    .forEach((name, media) -> body(call, MediaType.of(name), body, media.getSchema()));
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

    private void body(String call, MediaType type, RequestBody body, @Nullable Schema<?> schema) {
        facts.say("body " + call + " " + type.essence(), "required", Boolean.TRUE.equals(body.getRequired()));
        if ((type.isForm() || type.isMultipart()) && schema != null) {
            schemas.properties("field " + call + " " + type.essence(), schema);
        }
    }

    private static Set<String> media(@Nullable Content content) {
        Set<String> types = new TreeSet<>();
        if (content != null) {
            content.keySet().forEach(type -> types.add(MediaType.of(type).essence()));
        }
        return types;
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
}
