package dev.sdkpoet.model;

import org.jspecify.annotations.Nullable;

/**
 * A page that says more about a part of a document. Untrusted, as all of its text.
 *
 * @param url as written; not all documents give a URL
 * @param description what the page is about
 */
public record ExternalDocs(String url, @Nullable String description) {}
