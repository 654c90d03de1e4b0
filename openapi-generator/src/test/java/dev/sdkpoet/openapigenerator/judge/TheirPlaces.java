package dev.sdkpoet.openapigenerator.judge;

import static dev.sdkpoet.openapigenerator.judge.TheirSchemas.escaped;
import static dev.sdkpoet.openapigenerator.judge.TheirSchemas.orEmpty;

import dev.sdkpoet.model.MediaType;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes to each schema of swagger-parser's model that stands where it is used, with its pointer.
 *
 * @param isSwagger2 whether media types have no place in pointers, and parameters have other ones
 */
record TheirPlaces(TheirSchemas schemas, boolean isSwagger2) {

    void paths(String pointer, @Nullable Map<String, PathItem> paths) {
        orEmpty(paths).forEach((name, path) -> path(pointer + "/" + escaped(name), path));
    }

    private void path(String pointer, PathItem path) {
        parameters(pointer, path.getParameters());
        path.readOperationsMap()
                .forEach((method, operation) ->
                        operation(pointer + "/" + method.name().toLowerCase(Locale.ROOT), operation));
    }

    private void operation(String pointer, Operation operation) {
        parameters(pointer, operation.getParameters());
        body(pointer + "/requestBody", operation.getRequestBody());
        orEmpty(operation.getResponses())
                .forEach((status, response) -> response(pointer + "/responses/" + status, response));
        orEmpty(operation.getCallbacks())
                .forEach((name, callback) -> paths(pointer + "/callbacks/" + escaped(name), callback));
    }

    void components(Components components) {
        String pointer = "/components";
        orEmpty(components.getParameters())
                .forEach((name, parameter) -> parameter(pointer + "/parameters/" + escaped(name), parameter));
        orEmpty(components.getRequestBodies())
                .forEach((name, body) -> body(pointer + "/requestBodies/" + escaped(name), body));
        orEmpty(components.getResponses())
                .forEach((name, response) -> response(pointer + "/responses/" + escaped(name), response));
        headers(pointer, components.getHeaders());
        paths(pointer + "/pathItems", components.getPathItems());
    }

    private void parameters(String pointer, @Nullable List<Parameter> parameters) {
        List<Parameter> all = orEmpty(parameters);
        for (int i = 0; i < all.size(); i++) {
            parameter(pointer + "/parameters/" + i, all.get(i));
        }
    }

    private void parameter(String pointer, Parameter parameter) {
        if (!isSwagger2) {
            schemas.inline(pointer + "/schema", parameter.getSchema());
            content(pointer, parameter.getContent());
        }
    }

    private void body(String pointer, @Nullable RequestBody body) {
        if (body != null) {
            content(pointer, body.getContent());
        }
    }

    private void response(String pointer, ApiResponse response) {
        content(pointer, response.getContent());
        headers(pointer, response.getHeaders());
    }

    private void headers(String pointer, @Nullable Map<String, Header> headers) {
        orEmpty(headers)
                .forEach((name, header) ->
                        schemas.inline(pointer + "/headers/" + escaped(name) + "/schema", header.getSchema()));
    }

    /** A form has no type of its own: its fields are parameters. */
    private void content(String pointer, @Nullable Content content) {
        orEmpty(content).forEach((name, media) -> {
            MediaType type = MediaType.of(name);
            String place = pointer + (isSwagger2 ? "" : "/content/" + escaped(name)) + "/schema";
            if (type.isJson() || type.isJsonLines() || type.isEventStream() || type.isJsonRange()) {
                schemas.inline(place, media.getSchema());
            } else if ((type.isForm() || type.isMultipart()) && !isSwagger2 && media.getSchema() != null) {
                schemas.inner(place, media.getSchema());
            }
        });
    }
}
