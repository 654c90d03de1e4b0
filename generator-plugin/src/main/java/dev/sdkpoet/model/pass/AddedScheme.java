package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation.SchemeUse;
import dev.sdkpoet.model.Operation.SecurityRequirement;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives documents that declare no security scheme one that the user names, and their operations the need of it.
 *
 * @param scheme {@code bearer}, {@code basic}, or the place and name of an API key, such as {@code header:X-Api-Key}; "" for none
 * @param problems where there is no such document
 */
public record AddedScheme(String scheme, Problems problems) implements ModelPass {
    private static final Pattern KEY = Pattern.compile("(header|query|cookie):([!#$%&'*+.^_`|~0-9A-Za-z-]+)");

    /** Whether a text names a scheme. */
    public static boolean isOne(String scheme) {
        return scheme.equals("bearer")
                || scheme.equals("basic")
                || KEY.matcher(scheme).matches();
    }

    @Override
    public ApiModel apply(ApiModel model) {
        if (scheme.isEmpty()) {
            return model;
        }
        if (model.documents().stream()
                .noneMatch(document -> document.securitySchemes().isEmpty())) {
            problems.error(
                    new Place.Setting("securityScheme"),
                    "Every document already declares security schemes. Leave it out, or correct the document.");
        }
        return new ApiModel(model.documents().stream().map(this::secured).toList());
    }

    private ApiDocument secured(ApiDocument document) {
        if (!document.securitySchemes().isEmpty()) {
            return document;
        }
        SecurityScheme added = added(document);
        List<SecurityRequirement> needed =
                List.of(new SecurityRequirement(List.of(new SchemeUse(added.name(), List.of()))));
        List<Resource> resources = document.resources().stream()
                .map(resource -> resource.with(
                        operation -> operation.security().isEmpty() ? operation.withSecurity(needed) : operation))
                .toList();
        return document.with(resources, document.types()).with(List.of(added));
    }

    private SecurityScheme added(ApiDocument document) {
        Matcher key = KEY.matcher(scheme);
        if (key.matches()) {
            SecurityScheme.ApiKey.In in = switch (key.group(1)) {
                case "header" -> SecurityScheme.ApiKey.In.HEADER;
                case "query" -> SecurityScheme.ApiKey.In.QUERY;
                default -> SecurityScheme.ApiKey.In.COOKIE;
            };
            return new SecurityScheme.ApiKey(declaration("apiKey", document), in, key.group(2));
        }
        return scheme.equals("basic")
                ? new SecurityScheme.Basic(declaration(scheme, document))
                : new SecurityScheme.Bearer(declaration(scheme, document), null);
    }

    private static SecurityScheme.Declaration declaration(String name, ApiDocument document) {
        return new SecurityScheme.Declaration(name, null, document.location());
    }
}
