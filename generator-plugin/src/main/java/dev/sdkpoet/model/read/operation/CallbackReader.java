package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.model.OperationId;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Webhook;
import dev.sdkpoet.model.read.node.EarlierClient;
import dev.sdkpoet.model.read.schema.SchemaContext;
import dev.sdkpoet.spec.HttpMethods;
import dev.sdkpoet.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads webhooks and callbacks for their types only: the API calls them, not its clients. Callbacks come by name, since the order in
 * which an operation lists them has no meaning.
 */
public final class CallbackReader {
    private final SchemaContext context;
    private final RequestReader requests;
    private final ResponseReader responses;
    private final List<Webhook> webhooks = new ArrayList<>();

    CallbackReader(SchemaContext context, RequestReader requests, ResponseReader responses) {
        this.context = context;
        this.requests = requests;
        this.responses = responses;
    }

    void ofOperation(SpecNode operation, OperationId caller, NameHint hint) {
        if (operation.get("callbacks") != null) {
            new TreeMap<>(context.fields().objects(operation, "callbacks")).forEach((name, written) -> {
                SpecNode callback = context.follow(written);
                NameHint own = context.reading().isShared(written, callback)
                        ? context.inlineNames().hint(callback)
                        : hint.then(name);
                new TreeMap<>(callback.members())
                        .values().stream()
                                .filter(SpecNode::isObject)
                                .forEach(pathItem -> pathItem(pathItem, own, name, caller));
            });
        }
    }

    public void ofDocument(SpecNode root) {
        for (String keyword : new String[] {"webhooks", "x-webhooks"}) {
            SpecNode webhooks = root.get(keyword);
            Map<String, SpecNode> named = webhooks != null && webhooks.isObject() ? webhooks.members() : Map.of();
            named.forEach((name, pathItem) -> {
                if (pathItem.isObject()) {
                    pathItem(pathItem, NameHint.of(name), name, null);
                }
            });
        }
    }

    /** The bodies of all that were read. */
    public List<Webhook> webhooks() {
        return webhooks;
    }

    private void pathItem(SpecNode written, NameHint hint, String name, @Nullable OperationId caller) {
        SpecNode pathItem = context.reading().pathItem(written);
        pathItem.members().forEach((method, operation) -> {
            if (HttpMethods.ALL.contains(method) && operation.isObject()) {
                String operationId = operation.string("operationId");
                NameHint own = operationId == null || operationId.isBlank() ? hint : NameHint.of(operationId);
                requests.read(pathItem, operation, own, EarlierClient.Inputs.NONE).stream()
                        .filter(RequestBody.Json.class::isInstance)
                        .map(RequestBody.Json.class::cast)
                        .findFirst()
                        .ifPresent(body -> webhooks.add(
                                new Webhook(name, caller, context.docs().prose(operation), body.type())));
                responses.read(operation, own);
            }
        });
    }
}
