package dev.sdkpoet.model.read.operation;

import dev.sdkpoet.model.MediaType;

/**
 * The media type that a body is sent with: the declared one, or where that is a range, one that lies in it. Of a range whose types have
 * nothing in common, such as {@code image/*}, only the caller knows: it stays, and is never sent.
 */
final class SentType {
    private SentType() {}

    static String ofJson(Media media) {
        MediaType type = media.type();
        if (type.essence().equals("application/*+json")) {
            // No registered type means any JSON, and anyone can use the tree "x." (RFC 6838, section 3.4).
            return "application/x.any+json";
        }
        boolean isJson =
                type.essence().startsWith("application/") || type.essence().startsWith("text/");
        return type.isConcrete() && isJson ? media.name() : "application/json";
    }

    static String ofText(Media media) {
        return media.type().isConcrete() ? media.name() : "text/plain";
    }

    static String ofBytes(Media media) {
        return media.type().isJsonRange() ? "application/octet-stream" : media.name();
    }

    static String ofFields(Media media) {
        return media.type().isConcrete() ? media.name() : "multipart/form-data";
    }
}
