package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * A whole client. Texts from the documents are Markdown already.
 *
 * @param header the comment that says the file is generated
 * @param package_ the package of the client class
 * @param className the client class
 * @param runtimePackage the package of the runtime
 * @param title the documents' title, or the client's name
 * @param description what the documents say about themselves; may be empty
 * @param license an SPDX identifier; may be empty
 * @param documents the configured documents
 * @param severalDocuments whether there is more than one
 * @param fakes whether there are fakes of the APIs
 * @param jackson the modules for Jackson, by their full names
 * @param idempotencyHeader the header in which the client sends a key with each POST; "" for none
 * @param schemes the ways to authenticate, each once
 * @param apis all APIs of all documents; operations are sorted by method
 * @param models all model classes of all documents
 * @param readme which parts are in the README, and which in {@code docs/README.md}
 * @param quickStart the operation to show first, or none
 * @param pagedOperation an operation with pages to show, or none
 * @param streamed a call to show that is answered with values one after the other, or none
 */
public record ClientView(
        String header,
        String package_,
        String className,
        String runtimePackage,
        String groupId,
        String artifactId,
        String version,
        String title,
        String description,
        String license,
        List<DocumentView> documents,
        boolean severalDocuments,
        boolean fakes,
        List<String> jackson,
        String idempotencyHeader,
        List<SchemeView> schemes,
        List<ApiView> apis,
        List<ModelView> models,
        ReadmeView readme,
        List<OperationView> quickStart,
        List<OperationView> pagedOperation,
        List<CallView> streamed) {}
