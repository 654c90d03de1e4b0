package dev.sdkpoet.openapigenerator.judge;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.MediaType;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.spec.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What sdkpoet's model says. */
final class OurFacts {
    private final Facts facts = new Facts();
    private final OurTypes types;

    private OurFacts(ApiDocument document, Dialect dialect) {
        this.types = new OurTypes(document, dialect == Dialect.SWAGGER_2_0, facts);
    }

    static Facts of(ApiDocument document, Dialect dialect) {
        OurFacts ours = new OurFacts(document, dialect);
        document.securitySchemes().forEach(ours::scheme);
        document.resources().stream()
                .map(Resource::operations)
                .flatMap(List::stream)
                .forEach(ours::operation);
        document.types().forEach(ours.types::type);
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
            facts.say(thing, "type", types.name(parameter.type()));
        }
        for (RequestBody body : operation.bodies()) {
            String media = MediaType.of(body.mediaType()).essence();
            facts.say("body " + call + " " + media, "required", body.required());
            if (body instanceof RequestBody.Fields form) {
                form.fields().forEach(field -> field(call + " " + media + " " + field.wireName(), field));
            }
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

    private void field(String name, Parameter field) {
        facts.say("field " + name, "required", field.required());
        facts.say("field " + name, "type", types.name(field.type()));
    }
}
