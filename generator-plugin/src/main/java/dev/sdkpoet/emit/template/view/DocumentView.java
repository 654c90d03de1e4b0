package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * One document of the client.
 *
 * @param name its configured name; "" for the only one
 * @param accessor the client's method that returns its APIs; "" for the only one
 * @param title its title; may be empty
 * @param version the API's version, as the document says; may be empty
 * @param description what it says about itself; may be empty
 * @param webhooks the requests that the API sends, if their bodies have classes
 * @param hasWebhooks whether there are any
 */
public record DocumentView(
        String name,
        String accessor,
        String title,
        String version,
        String description,
        List<ApiView.ServerView> servers,
        List<WebhookView> webhooks,
        boolean hasWebhooks) {
    /**
     * A request that the API sends: a webhook or a callback.
     *
     * @param name what the document calls it
     * @param operation the Java method that it is a callback of; "" for a webhook
     * @param className the class of its body
     * @param page the file name of the class's page
     * @param description may be empty
     */
    public record WebhookView(String name, String operation, String className, String page, String description) {}
}
