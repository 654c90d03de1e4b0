package dev.sdkpoet.emit.template;

/**
 * A request that the API sends: a webhook or a callback.
 *
 * @param name what the document calls it
 * @param operation the Java method whose callback it is; "" for a webhook
 * @param className the class of its body
 * @param page the file name of the class's page
 * @param description may be empty
 */
record WebhookView(String name, String operation, String className, String page, String description) {}
