package dev.sdkpoet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sdkpoet.GenerationPlan;
import dev.sdkpoet.PagingSetting;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Resource;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.Signature;
import dev.sdkpoet.testing.GeneratedClient;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The client of one document, generated and compiled, which makes the calls of a table. */
final class ClientUnderTest {
    private final GenerationPlan plan;
    private final GeneratedTypes types;
    private final JavaValues values;
    private final Map<String, Target> targets = new HashMap<>();

    private record Target(ApiDocument document, Resource resource, Operation operation) {}

    /** @param steps what will be called */
    ClientUnderTest(Path document, List<Step> steps, Assets assets) throws IOException {
        GeneratedClient client = GeneratedClient.of(document, paging(steps));
        this.plan = client.plan();
        this.types = new GeneratedTypes(plan, client.classes());
        this.values = new JavaValues(types, assets);
        for (ApiDocument each : plan.model().documents()) {
            for (Resource resource : each.resources()) {
                for (Operation operation : resource.operations()) {
                    targets.put(operation.method() + " " + operation.path(), new Target(each, resource, operation));
                }
            }
        }
    }

    /** How lists page where the table says it: {@code {"items": POINTER, "next": POINTER}}. */
    private static List<PagingSetting> paging(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.call().path("pages").isObject())
                .map(step -> new PagingSetting(
                        "",
                        step.operation(),
                        PagingSetting.Kind.NEXT_URL,
                        step.call().at("/pages/items").textValue(),
                        step.call().at("/pages/next").textValue(),
                        null))
                .toList();
    }

    GeneratedTypes types() {
        return types;
    }

    /** The call of a step, as an {@code ApiCall} that isn't sent yet. */
    Object prepare(Step step, String server) {
        Target target = targets.get(step.operation());
        if (target == null) {
            throw new IllegalArgumentException(step.document() + " has no operation " + step.operation());
        }
        Object api = Objects.requireNonNull(Reflection.call(
                client(server, step.call()),
                plan.names()
                        .resource(target.document().key(), target.resource().tag())
                        .accessor()));
        List<Signature> signatures = Signature.of(target.operation());
        int index = index(signatures, step.call());
        CallNames names =
                plan.names().operation(target.operation().id()).calls().get(index);
        Object call = Objects.requireNonNull(call(api, names, signatures.get(index), step.call()));
        for (Map.Entry<String, JsonNode> header : step.call().path("headers").properties()) {
            call = Objects.requireNonNull(Reflection.call(
                    call, "withHeader", header.getKey(), header.getValue().textValue()));
        }
        for (Map.Entry<String, JsonNode> field : step.call().path("query").properties()) {
            call = Objects.requireNonNull(Reflection.call(
                    call, "withQuery", field.getKey(), field.getValue().textValue()));
        }
        return call;
    }

    private Object client(String server, JsonNode call) {
        Object builder = Objects.requireNonNull(Reflection.callStatic(types.load("example.Example"), "builder"));
        Reflection.call(builder, "serverUrl", server + call.path("server").asText());
        Reflection.call(builder, "jitter", (DoubleSupplier) () -> 0);
        if (call.path("cookies").asBoolean()) {
            Reflection.call(
                    builder,
                    "httpClient",
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        }
        if (call.has("link")) {
            URI link = URI.create(call.get("link").textValue());
            Reflection.call(builder, "interceptor", LinkFollower.of(types.runtime("Interceptor"), link));
        }
        for (Map.Entry<String, JsonNode> scheme : call.path("credentials").properties()) {
            Reflection.call(builder, "credentials", scheme.getKey(), credentials(scheme.getValue()));
        }
        return Objects.requireNonNull(Reflection.call(builder, "build"));
    }

    /** @param json {@code {"authorization": VALUE}}, or {@code {"header": NAME, "key": KEY}}, or {@code "query"} instead */
    private @Nullable Object credentials(JsonNode json) {
        String factory = json.has("authorization") ? "authorization" : json.has("query") ? "query" : "header";
        String type = json.has("authorization") ? "TokenCredentials" : "ApiKeyCredentials";
        List<String> arguments = new ArrayList<>();
        json.forEach(each -> arguments.add(each.textValue()));
        for (Method method : types.runtime(type).getMethods()) {
            if (method.getName().equals(factory)
                    && method.getParameterTypes()[method.getParameterCount() - 1] == String.class) {
                return Reflection.invoke(method, null, arguments.toArray());
            }
        }
        throw new IllegalStateException(factory);
    }

    /** The request body whose media type the step names; else the preferred one. */
    private static int index(List<Signature> signatures, JsonNode call) {
        for (int i = 0; i < signatures.size() && call.has("type"); i++) {
            if (Objects.requireNonNull(signatures.get(i).request().body())
                    .mediaType()
                    .equals(call.get("type").textValue())) {
                return i;
            }
        }
        return 0;
    }

    private @Nullable Object call(Object api, CallNames names, Signature signature, JsonNode call) {
        JsonNode parameters = call.path("parameters");
        if (call.has("body") && signature.bodyArgument().isEmpty()) {
            throw new IllegalArgumentException("the operation takes no body");
        }
        List<JsonNode> positional = new ArrayList<>();
        Object last = null;
        if (signature.usesParams()) {
            last = built(
                    names.params().reflectionName(),
                    names,
                    signature,
                    signature.all().toList(),
                    call,
                    true);
        } else {
            signature.required().forEach(parameter -> positional.add(parameters.path(parameter.wireName())));
            if (signature.requiredBodyArgument().isPresent()) {
                positional.add(call.path("body"));
            }
            if (signature.hasOptions()) {
                last = built(
                        names.options().reflectionName(),
                        names,
                        signature,
                        signature.optional(),
                        call,
                        signature.optionalBodyArgument().isPresent());
            }
        }
        return invoke(
                api,
                call.has("pages") ? names.pagesMethod() : names.callMethod(),
                positional,
                last,
                call.path("asRead").asBoolean());
    }

    private Object built(
            String type,
            CallNames names,
            Signature signature,
            List<Parameter> members,
            JsonNode call,
            boolean withBody) {
        Object builder = Objects.requireNonNull(Reflection.callStatic(types.load(type), "builder"));
        for (Parameter member : members) {
            JsonNode value = call.path("parameters").path(member.wireName());
            if (!value.isMissingNode()) {
                values.set(builder, names.parameter(member).variable(), value);
            }
        }
        if (withBody
                && call.has("body")
                && signature.bodyArgument().isPresent()
                && call.path("asRead").asBoolean()) {
            Invocation.first(
                    Reflection.methods(builder.getClass(), names.bodyArgument(), 1),
                    method -> new @Nullable Object[] {
                        JavaValues.read(method.getGenericParameterTypes()[0], call.get("body"))
                    },
                    builder);
        } else if (withBody && call.has("body") && signature.bodyArgument().isPresent()) {
            values.set(builder, names.bodyArgument(), call.get("body"));
        }
        return Objects.requireNonNull(Reflection.call(builder, "build"));
    }

    private @Nullable Object invoke(
            Object api, String name, List<JsonNode> positional, @Nullable Object last, boolean asRead) {
        int count = positional.size() + (last == null ? 0 : 1);
        return Invocation.first(
                Reflection.methods(api.getClass(), name, count),
                method -> {
                    @Nullable Object[] arguments = new @Nullable Object[count];
                    for (int i = 0; i < positional.size(); i++) {
                        if (positional.get(i).isMissingNode()) {
                            throw new IllegalArgumentException("the table has no value for parameter " + i);
                        }
                        Type type = method.getGenericParameterTypes()[i];
                        arguments[i] = asRead && i == positional.size() - 1
                                ? JavaValues.read(type, positional.get(i))
                                : values.of(type, positional.get(i));
                    }
                    if (last != null) {
                        arguments[count - 1] = last;
                    }
                    return arguments;
                },
                api);
    }
}
