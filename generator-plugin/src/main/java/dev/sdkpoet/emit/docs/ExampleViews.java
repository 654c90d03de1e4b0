package dev.sdkpoet.emit.docs;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.Input;
import dev.sdkpoet.emit.java.sample.JavaSnippet;
import dev.sdkpoet.emit.java.sample.SampleCall;
import dev.sdkpoet.emit.java.sample.SampleVariables;
import dev.sdkpoet.emit.java.type.TypeText;
import dev.sdkpoet.emit.template.view.CallView;
import dev.sdkpoet.emit.template.view.ExampleView;
import dev.sdkpoet.emit.template.view.PagingView;
import dev.sdkpoet.emit.template.view.SchemeView;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Makes the views of examples: Java that calls an operation. */
final class ExampleViews {
    private static final TypeText NO_RESULT = new TypeText("Void", Collections.emptySortedSet());

    private final EmitContext context;

    ExampleViews(EmitContext context) {
        this.context = context;
    }

    /** How to call an operation, with sample values for all of its inputs. */
    ExampleView of(Call call, ApiNames api, List<SchemeView> schemes) {
        NavigableSet<String> imports = new TreeSet<>(api.imports());
        imports.add(context.names().runtimePackage() + ".ApiException");
        Result result = call.result();
        String resultType = call.types()
                .result(result)
                .map(type -> text(TypeText.of(type), imports))
                .orElse("");
        SampleCall sample = SampleCall.shown(context, call);
        JavaSnippet declarations = sample.snippet(imports);
        imports.addAll(declarations.imports());
        return new ExampleView(
                call.names().example(),
                sample.isDeprecated(),
                List.copyOf(imports),
                schemes,
                api.client(),
                api.api(),
                api.accessors(),
                declarations.lines().stream()
                        .map(line -> new ExampleView.CodeLineView(line.code(), line.comment()))
                        .toList(),
                resultType,
                result.isStream() || result instanceof Result.Binary,
                sample.call().toString());
    }

    /** How to prepare a call, without its optional inputs. */
    CallView call(Call call, ApiNames api) {
        NavigableSet<String> imports = new TreeSet<>();
        imports.add(context.names().runtimePackage() + ".ApiCall");
        imports.add(context.names().runtimePackage() + ".ApiResponse");
        imports.add("java.time.Duration");
        imports.add("java.util.concurrent.CompletableFuture");
        return call(call, api, call.names().callMethod(), imports);
    }

    /** How to read a stream of values, without the optional inputs of its call. */
    CallView stream(Call call, ApiNames api) {
        return call(call, api, call.names().method(), new TreeSet<>());
    }

    private static CallView call(Call call, ApiNames api, String method, NavigableSet<String> imports) {
        Arguments arguments = Arguments.of(call, api, imports);
        TypeText result = call.types().result(call.result()).map(TypeText::of).orElse(NO_RESULT);
        String resultType = text(result, imports);
        return new CallView(List.copyOf(imports), arguments.parameters(), arguments.call(method), resultType);
    }

    /** How to go through all pages, without the operation's optional inputs. */
    PagingView paging(Paging paging, Call call, ApiNames api) {
        NavigableSet<String> imports = new TreeSet<>();
        Arguments arguments = Arguments.of(call, api, imports);
        String itemType =
                text(TypeText.of(call.types().boxed(paging.items().list().item())), imports);
        return new PagingView(
                call.names().pagesExample(),
                List.copyOf(imports),
                arguments.parameters(),
                arguments.call(call.names().pagesMethod()),
                itemType);
    }

    private static String text(TypeText type, NavigableSet<String> imports) {
        imports.addAll(type.imports());
        return type.text();
    }

    /**
     * What a method passes from its parameters to a call.
     *
     * @param parameters {@code ChatV2InviteApi api, String serviceSid}
     * @param arguments {@code serviceSid}
     */
    private record Arguments(String parameters, String arguments) {
        static Arguments of(Call call, ApiNames api, NavigableSet<String> imports) {
            List<String> parameters = new ArrayList<>();
            List<String> arguments = new ArrayList<>();
            imports.add(api.apiClass());
            parameters.add(api.api() + " api");
            if (call.signature().usesParams()) {
                parameters.add(text(TypeText.of(call.names().params()), imports) + " params");
                arguments.add("params");
            }
            for (Input input : call.positional()) {
                String variable = SampleVariables.of(call, input);
                parameters.add(text(TypeText.of(input.type()), imports) + " " + variable);
                arguments.add(variable);
            }
            return new Arguments(String.join(", ", parameters), String.join(", ", arguments));
        }

        String call(String method) {
            return "api." + method + "(" + arguments + ")";
        }
    }
}
