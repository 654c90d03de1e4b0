package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.Signature;
import dev.sdkpoet.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of operations, one for each of an operation's request bodies and results. */
final class OperationViews {
    private static final String NOT_DEFINED = "Not defined";

    private final EmitContext context;
    private final DocPages pages;
    private final DocTypes types;
    private final Schemes schemes;
    private final Examples examples;
    private final ResponseViews responses;

    OperationViews(EmitContext context, DocPages pages, DocTypes types, Schemes schemes) {
        this.context = context;
        this.pages = pages;
        this.types = types;
        this.schemes = schemes;
        examples = new Examples(context, types.java());
        responses = new ResponseViews(context, types, new LinkViews(context, pages));
    }

    /** @param usual where the operations of the API go */
    Stream<OperationView> of(ApiDocument document, Operation operation, ApiNames api, String page, List<Server> usual) {
        List<ServerView> own = operation.servers().equals(usual) ? List.of() : Servers.of(operation.servers());
        List<Signature> signatures = Signature.of(operation);
        List<CallNames> names = context.names().operation(operation.id()).calls();
        return IntStream.range(0, signatures.size())
                .mapToObj(i -> of(document, operation, signatures.get(i), names.get(i), api, page, own));
    }

    private OperationView of(
            ApiDocument document,
            Operation operation,
            Signature signature,
            CallNames names,
            ApiNames api,
            String page,
            List<ServerView> servers) {
        Request request = signature.request();
        List<SchemeView> needed = schemes.of(document, operation);
        List<ParameterView> parameters = parameters(signature, names);
        String anchor = pages.anchor(document.key(), page, names.method());
        return new OperationView(
                names.method(),
                names.callMethod(),
                anchor,
                page,
                operation.method(),
                MarkdownText.of(operation.path()).cell(),
                servers,
                summary(operation),
                description(operation, request),
                operation.deprecated(),
                signature(signature, names),
                types.result(request.result()),
                parameters,
                !parameters.isEmpty(),
                examples.of(operation, signature, names, api, needed),
                examples.call(signature, names, api),
                request.paging() == null
                        ? List.of()
                        : List.of(examples.paging(request.paging(), signature, names, api)),
                request.result().isStream() ? List.of(examples.stream(signature, names, api)) : List.of(),
                needed,
                schemes.alternatives(operation),
                contentType(request.body()),
                accept(request),
                MarkdownText.of(String.join(", ", operation.otherMediaTypes())).cell(),
                responses.of(operation));
    }

    private static String summary(Operation operation) {
        String summary = operation.doc().summary();
        return MarkdownText.of(summary == null ? operation.doc().description() : summary)
                .cell();
    }

    private static String description(Operation operation, Request request) {
        String prose = Prose.block(operation.doc());
        Request.SetMember member = request.member();
        Stream<String> set = member == null || !member.value()
                ? Stream.empty()
                : Stream.of(String.join("/", member.names()) + "=true");
        String sent = Stream.concat(request.constants().stream().map(Constant::pair), set)
                .map(MarkdownText::inlineCode)
                .collect(Collectors.joining(", "));
        return sent.isEmpty() ? prose : (prose + "\n\nAlways sent: " + sent).strip();
    }

    private static String contentType(@Nullable RequestBody body) {
        return body == null ? NOT_DEFINED : MarkdownText.of(body.mediaType()).cell();
    }

    private static String accept(Request request) {
        List<String> mediaTypes = request.result().mediaTypes();
        return mediaTypes.isEmpty()
                ? NOT_DEFINED
                : MarkdownText.of(String.join(", ", mediaTypes)).cell();
    }

    /** {@code Invite createInvite(serviceSid, identity, options)} */
    private String signature(Signature signature, CallNames names) {
        List<String> arguments = examples.arguments(signature, names);
        String result = types.java()
                .result(signature.request().result())
                .map(type -> type.text().replace("<", "&lt;").replace(">", "&gt;") + " ")
                .orElse("");
        return result + names.method() + "(" + String.join(", ", arguments) + ")";
    }

    private List<ParameterView> parameters(Signature signature, CallNames names) {
        List<ParameterView> views = new ArrayList<>(signature.required().stream()
                .map(parameter -> parameter(parameter, names))
                .toList());
        signature.requiredBodyArgument().ifPresent(body -> views.add(body(body, names)));
        signature.optional().forEach(parameter -> views.add(parameter(parameter, names)));
        signature.optionalBodyArgument().ifPresent(body -> views.add(body(body, names)));
        return views;
    }

    private ParameterView parameter(Parameter parameter, CallNames names) {
        return new ParameterView(
                names.parameter(parameter).variable(),
                types.input(parameter),
                types.wire(parameter.type(), parameter.doc()),
                MarkdownText.of(parameter.doc().text()).cell(),
                !parameter.required(),
                parameter.deprecated(),
                place(parameter.in()),
                MarkdownText.codeCell(parameter.wireName()),
                Facts.of(parameter.doc()));
    }

    private static String place(Parameter.Location in) {
        return switch (in) {
            case PATH -> "path";
            case QUERY -> "query";
            case HEADER -> "header";
            case COOKIE -> "cookie";
            case FORM -> "form field";
            case PART -> "part";
        };
    }

    private ParameterView body(RequestBody.Whole body, CallNames names) {
        return new ParameterView(
                names.bodyArgument(),
                types.body(body),
                body.valueType().map(type -> types.wire(type, body.doc())).orElse(""),
                MarkdownText.of(body.doc().text()).cell(),
                !body.required(),
                false,
                "body",
                MarkdownText.codeCell(body.mediaType()),
                Facts.of(body.doc()));
    }
}
