package dev.sdkpoet.model.read.node;

import org.jspecify.annotations.Nullable;

/** The objects that a document consists of, named as the specification names them. */
public enum ObjectKind {
    ROOT("document"),
    INFO("info object"),
    CONTACT("contact"),
    LICENSE("license"),
    SERVER("server"),
    SERVER_VARIABLE("server variable"),
    COMPONENTS("components object"),
    PATH_ITEM("path item"),
    OPERATION("operation"),
    EXTERNAL_DOCS("link to external documentation"),
    PARAMETER("parameter"),
    HEADER("header"),
    /** What an array parameter or header of Swagger 2.0 holds. */
    ITEMS("items object of a parameter"),
    REQUEST_BODY("request body"),
    MEDIA_TYPE("media type"),
    ENCODING("encoding"),
    RESPONSE("response"),
    EXAMPLE("example"),
    LINK("link"),
    TAG("tag"),
    SCHEMA("schema"),
    DISCRIMINATOR("discriminator"),
    XML("xml object"),
    SECURITY_SCHEME("security scheme"),
    /** Scopes by the name of a security scheme. */
    SECURITY_REQUIREMENT("security requirement"),
    OAUTH_FLOWS("set of OAuth flows"),
    OAUTH_FLOW("OAuth flow"),
    /** Path items by path. */
    PATHS("paths object", PATH_ITEM),
    /** Responses by status. */
    RESPONSES("responses object", RESPONSE),
    /** Path items by the expression that their URL is found with. */
    CALLBACK("callback", PATH_ITEM);

    private final String noun;
    private final @Nullable ObjectKind member;

    ObjectKind(String noun) {
        this(noun, null);
    }

    ObjectKind(String noun, @Nullable ObjectKind member) {
        this.noun = noun;
        this.member = member;
    }

    /** What each member is, where the names of members are the document's own; null where they are fields. */
    public @Nullable ObjectKind member() {
        return member;
    }

    /** As in "an operation". */
    @Override
    public String toString() {
        return (this == ROOT ? "the " : "aeio".indexOf(noun.charAt(0)) >= 0 || noun.startsWith("OA") ? "an " : "a ")
                + noun;
    }
}
