package dev.sdkpoet.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything one client is generated from.
 *
 * @param documents the documents of the client, in the order they were configured
 */
public record ApiModel(List<ApiDocument> documents) {
    public ApiModel {
        documents = List.copyOf(documents);
    }

    /** All named types of all documents. */
    public Stream<TypeDef> types() {
        return documents.stream().flatMap(document -> document.types().stream());
    }

    /** All operations of all documents. */
    public Stream<Operation> operations() {
        return documents.stream()
                .flatMap(document -> document.resources().stream())
                .flatMap(resource -> resource.operations().stream());
    }

    /** The header in which the client sends a key with each POST; empty where it sends none. */
    public Optional<String> sentKey() {
        return operations().map(Operation::sentKey).filter(Objects::nonNull).findFirst();
    }

    /** The type with this id, if it is one of this model's. */
    public Optional<TypeDef> type(TypeId id) {
        return documents.stream()
                .filter(document -> document.key().equals(id.document()))
                .findFirst()
                .flatMap(document -> document.type(id));
    }
}
