package dev.sdkpoet.model;

import org.jspecify.annotations.Nullable;

/**
 * A request that the API sends, and its client's user receives: a webhook or a callback.
 *
 * @param name what the document calls it
 * @param operation the operation whose callback it is, or null for a webhook
 * @param body the type of its JSON body
 */
public record Webhook(String name, @Nullable OperationId operation, Doc doc, TypeRef body) {}
