package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.Operation;

/**
 * Has the client send a key with each POST, by which the server knows a repetition, where the user says that the server does.
 *
 * @param header the header that takes the key; "" for no keys
 */
public record KeyedPosts(String header) implements ModelPass {

    @Override
    public ApiModel apply(ApiModel model) {
        return header.isEmpty()
                ? model
                : new ApiModel(model.documents().stream().map(this::keyed).toList());
    }

    private ApiDocument keyed(ApiDocument document) {
        return document.with(
                document.resources().stream()
                        .map(resource -> resource.with(this::keyed))
                        .toList(),
                document.types());
    }

    private Operation keyed(Operation operation) {
        return operation.method().equals("POST") ? operation.withSentKey(header) : operation;
    }
}
