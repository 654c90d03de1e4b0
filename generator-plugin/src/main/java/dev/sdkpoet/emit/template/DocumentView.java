package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * One document of the client.
 *
 * @param name its configured name; "" for the only one
 * @param accessor the client's method that leads to its APIs; "" for the only one
 * @param title its title; may be empty
 * @param version the API's version, as the document says; may be empty
 * @param description what it says about itself; may be empty
 * @param webhooks the requests that the API sends, if their bodies have classes
 * @param hasWebhooks whether there are any
 */
record DocumentView(
        String name,
        String accessor,
        String title,
        String version,
        String description,
        List<ServerView> servers,
        List<WebhookView> webhooks,
        boolean hasWebhooks) {}
