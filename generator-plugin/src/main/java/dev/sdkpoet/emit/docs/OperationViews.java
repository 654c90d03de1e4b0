package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.Input;
import dev.sdkpoet.emit.java.type.TypeText;
import dev.sdkpoet.emit.template.view.OperationView;
import dev.sdkpoet.emit.template.view.ParameterView;
import dev.sdkpoet.emit.template.view.SchemeView;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.Constant;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Request;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.Server;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the views of operations, one for each of an operation's request bodies and results. */
final class OperationViews {
    private static final String NOT_DEFINED = "Not defined";

    private final DocPages pages;
    private final DocTypes types;
    private final Schemes schemes;
    private final ExampleViews examples;
    private final ResponseViews responses;

    OperationViews(EmitContext context, DocPages pages, DocTypes types, Schemes schemes) {
        this.pages = pages;
        this.types = types;
        this.schemes = schemes;
        examples = new ExampleViews(context);
        responses = new ResponseViews(context, types, new LinkViews(context, pages));
    }

    /** @param usual where the operations of the API go */
    OperationView of(ApiDocument document, Call call, ApiNames api, String page, List<Server> usual) {
        Operation operation = call.operation();
        Request request = call.signature().request();
        CallNames names = call.names();
        List<SchemeView> needed = schemes.of(document, operation);
        List<ParameterView> parameters = parameters(call);
        return new OperationView(
                names.method(),
                names.callMethod(),
                pages.anchor(document.key(), page, names.method()),
                page,
                operation.method(),
                MarkdownText.of(operation.path()).cell(),
                operation.servers().equals(usual) ? List.of() : Servers.of(operation.servers()),
                summary(operation),
                description(operation, request),
                operation.deprecated(),
                signature(call),
                types.result(request.result()),
                parameters,
                !parameters.isEmpty(),
                examples.of(call, api, needed),
                examples.call(call, api),
                request.paging() == null ? List.of() : List.of(examples.paging(request.paging(), call, api)),
                request.result().isStream() ? List.of(examples.stream(call, api)) : List.of(),
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
    private static String signature(Call call) {
        List<String> arguments = new ArrayList<>();
        if (call.signature().usesParams()) {
            arguments.add("params");
        }
        call.positional().forEach(input -> arguments.add(input.variable()));
        if (call.signature().hasOptions()) {
            arguments.add("options");
        }
        String result = call.types()
                .result(call.result())
                .map(type -> TypeText.of(type).text().replace("<", "&lt;").replace(">", "&gt;") + " ")
                .orElse("");
        return result + call.names().method() + "(" + String.join(", ", arguments) + ")";
    }

    private List<ParameterView> parameters(Call call) {
        return call.allInputs().stream().map(input -> parameter(call, input)).toList();
    }

    private ParameterView parameter(Call call, Input input) {
        Parameter parameter = input.parameter();
        return parameter == null
                ? body(call.signature().bodyArgument().orElseThrow(), input)
                : parameter(parameter, input);
    }

    private ParameterView parameter(Parameter parameter, Input input) {
        return new ParameterView(
                input.variable(),
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

    private ParameterView body(RequestBody.Whole body, Input input) {
        return new ParameterView(
                input.variable(),
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
