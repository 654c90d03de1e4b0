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
            return "application/x.any+json"; // none of its own is for any JSON, and the tree x. is free (RFC 6838,
            // section 3.4)
        }
        boolean isJson =
                type.essence().startsWith("application/") || type.essence().startsWith("text/");
        return type.isConcrete() && isJson ? media.name() : "application/json";
    }

    static String ofText(Media media) {
        return media.type().isConcrete() && !media.type().isAnything() ? media.name() : "text/plain";
    }

    static String ofBytes(Media media) {
        boolean any = media.type().isAnything() || media.type().essence().equals("application/*");
        return any ? "application/octet-stream" : media.name();
    }

    static String ofFields(Media media) {
        return media.type().isConcrete() ? media.name() : "multipart/form-data";
    }
}
