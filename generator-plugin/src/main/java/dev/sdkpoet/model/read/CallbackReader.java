package dev.sdkpoet.model.read;

import dev.sdkpoet.model.NameHint;
import dev.sdkpoet.spec.SpecNode;
import java.util.Map;

/** Reads webhooks and callbacks for their types only: the API calls them, not its clients. */
final class CallbackReader {
    private final SchemaTools tools;
    private final RequestReader requests;
    private final ResponseReader responses;

    CallbackReader(SchemaTools tools, RequestReader requests, ResponseReader responses) {
        this.tools = tools;
        this.requests = requests;
        this.responses = responses;
    }

    void ofOperation(SpecNode operation, NameHint hint) {
        if (operation.get("callbacks") != null) {
            tools.fields().objects(operation, "callbacks").forEach((name, written) -> {
                SpecNode callback = tools.scope().follow(written);
                NameHint own = written.isReference() ? tools.places().hint(callback) : hint.then(name);
                callback.members().values().stream()
                        .filter(SpecNode::isObject)
                        .forEach(pathItem -> pathItem(pathItem, own));
            });
        }
    }

    void ofDocument(SpecNode root) {
        for (String keyword : new String[] {"webhooks", "x-webhooks"}) {
            SpecNode webhooks = root.get(keyword);
            Map<String, SpecNode> named = webhooks != null && webhooks.isObject() ? webhooks.members() : Map.of();
            named.forEach((name, pathItem) -> {
                if (pathItem.isObject()) {
                    pathItem(pathItem, NameHint.of(name));
                }
            });
        }
    }

    private void pathItem(SpecNode written, NameHint hint) {
        SpecNode pathItem = tools.scope().follow(written);
        pathItem.members().forEach((method, operation) -> {
            if (ApiModelReader.METHODS.contains(method) && operation.isObject()) {
                String operationId = operation.string("operationId");
                NameHint own = operationId == null || operationId.isBlank() ? hint : NameHint.of(operationId);
                requests.read(pathItem, operation, own);
                responses.read(operation, own);
            }
        });
    }
}
