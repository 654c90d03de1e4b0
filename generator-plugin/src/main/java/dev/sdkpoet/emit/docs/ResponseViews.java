package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.template.view.FieldView;
import dev.sdkpoet.emit.template.view.ResponseView;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Response;
import dev.sdkpoet.model.TypeDef;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.text.MarkdownText;
import java.util.List;
import java.util.Map;

/** Makes the views of declared responses. */
final class ResponseViews {
    /** RFC 9110 section 15, RFC 6585. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("200", "OK"),
            Map.entry("201", "Created"),
            Map.entry("202", "Accepted"),
            Map.entry("203", "Non-Authoritative Information"),
            Map.entry("204", "No Content"),
            Map.entry("206", "Partial Content"),
            Map.entry("301", "Moved Permanently"),
            Map.entry("302", "Found"),
            Map.entry("303", "See Other"),
            Map.entry("304", "Not Modified"),
            Map.entry("307", "Temporary Redirect"),
            Map.entry("308", "Permanent Redirect"),
            Map.entry("400", "Bad Request"),
            Map.entry("401", "Unauthorized"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "Not Found"),
            Map.entry("405", "Method Not Allowed"),
            Map.entry("406", "Not Acceptable"),
            Map.entry("409", "Conflict"),
            Map.entry("410", "Gone"),
            Map.entry("412", "Precondition Failed"),
            Map.entry("413", "Content Too Large"),
            Map.entry("415", "Unsupported Media Type"),
            Map.entry("422", "Unprocessable Content"),
            Map.entry("429", "Too Many Requests"),
            Map.entry("500", "Internal Server Error"),
            Map.entry("501", "Not Implemented"),
            Map.entry("502", "Bad Gateway"),
            Map.entry("503", "Service Unavailable"),
            Map.entry("504", "Gateway Timeout"));

    private final EmitContext context;
    private final DocTypes types;
    private final Fields fields;
    private final LinkViews links;

    ResponseViews(EmitContext context, DocTypes types, LinkViews links) {
        this.links = links;
        this.context = context;
        this.types = types;
        fields = new Fields(context.names(), types);
    }

    List<ResponseView> of(Operation operation) {
        return operation.responses().stream().map(this::of).toList();
    }

    private ResponseView of(Response response) {
        String reason = REASONS.getOrDefault(response.status(), "");
        String description = MarkdownText.of(response.description()).block();
        return new ResponseView(
                response.status(),
                reason,
                description.equals(reason) ? "" : description,
                response.headers().stream().map(fields::of).toList(),
                !response.headers().isEmpty(),
                response.contents().stream().map(this::body).toList(),
                response.links().stream().map(links::of).toList(),
                !response.links().isEmpty());
    }

    private ResponseView.BodyView body(Response.Content content) {
        TypeRef type = content.type();
        List<FieldView> members = type == null ? List.of() : members(type);
        return new ResponseView.BodyView(
                MarkdownText.of(content.mediaType()).cell(),
                type == null ? "" : types.wire(type, Doc.NONE),
                members,
                !members.isEmpty());
    }

    private List<FieldView> members(TypeRef type) {
        return type instanceof TypeRef.Named named
                        && context.model().type(named.id()).orElseThrow() instanceof TypeDef.ObjectDef object
                ? fields.of(object)
                : List.of();
    }
}
