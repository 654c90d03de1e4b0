package dev.sdkpoet.emit.template;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.JavaSnippet;
import dev.sdkpoet.emit.java.SampleSnippets;
import dev.sdkpoet.emit.java.TypeText;
import dev.sdkpoet.emit.java.TypeTexts;
import dev.sdkpoet.model.Doc;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Paging;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.Result;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.naming.Signature;
import dev.sdkpoet.text.LineComment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Makes complete Java examples of calls. */
final class Examples {
    /** What the examples call their own variables. */
    private static final Set<String> LOCALS =
            Set.of("args", "client", "api", "result", "e", "call", "response", "later", "item");

    /** How deep an example's statements and the calls of its builders are indented. */
    private static final int STATEMENT = 8;

    private static final int SETTER = 16;

    private final EmitContext context;
    private final NamePlan names;
    private final TypeTexts types;

    Examples(EmitContext context, TypeTexts types) {
        this.context = context;
        this.names = context.names();
        this.types = types;
    }

    ExampleView of(Operation operation, Signature signature, CallNames call, ApiNames api, List<SchemeView> schemes) {
        NavigableSet<String> imports = new TreeSet<>(api.imports());
        imports.add(names.runtimePackage() + ".ApiException");
        SampleSnippets samples = new SampleSnippets(context, operation, signature, call);
        List<ValueView> required = inputs(samples, signature, call, true, imports);
        List<ValueView> optional = inputs(samples, signature, call, false, imports);
        List<OptionsView> options = new ArrayList<>();
        if (signature.usesParams()) {
            imports.add(call.params().canonicalName());
            required.addAll(optional);
            options.add(new OptionsView("params", call.params().simpleName(), required));
        } else if (signature.hasOptions()) {
            imports.add(call.options().canonicalName());
            options.add(new OptionsView("options", call.options().simpleName(), optional));
        }
        TypeText result = types.result(signature.request().result()).orElse(null);
        if (result != null) {
            imports.addAll(result.imports());
        }
        return new ExampleView(
                className(call, "Example"),
                isDeprecated(operation, signature) || samples.usesDeprecated(),
                List.copyOf(imports),
                schemes,
                api.client(),
                api.api(),
                api.accessors(),
                signature.usesParams() ? List.of() : required,
                options,
                result == null ? "" : result.text(),
                signature.request().result().isStream() || signature.request().result() instanceof Result.Binary,
                String.join(
                        ", ",
                        arguments(signature, call).stream()
                                .map(name -> local(name, call))
                                .toList()),
                call.method());
    }

    private static boolean isDeprecated(Operation operation, Signature signature) {
        return operation.deprecated()
                || (signature.usesParams() && signature.required().stream().anyMatch(Parameter::deprecated));
    }

    /** How to prepare a call, without its optional inputs. */
    CallView call(Signature signature, CallNames call, ApiNames api) {
        TypeText result = types.result(signature.request().result())
                .orElse(new TypeText("Void", Collections.emptyNavigableSet()));
        NavigableSet<String> imports = new TreeSet<>(result.imports());
        imports.add(api.imports().get(1));
        imports.add(names.runtimePackage() + ".ApiCall");
        imports.add(names.runtimePackage() + ".ApiResponse");
        imports.add("java.time.Duration");
        imports.add("java.util.concurrent.CompletableFuture");
        return call(signature, call, api, result, imports, call.callMethod());
    }

    private CallView call(
            Signature signature,
            CallNames call,
            ApiNames api,
            TypeText result,
            NavigableSet<String> imports,
            String method) {
        List<InputView> inputs = passedOn(signature, call, imports);
        return new CallView(List.copyOf(imports), api.api(), inputs, arguments(inputs), method, result.text());
    }

    /** How to read a stream of values, without the optional inputs of its call. */
    CallView stream(Signature signature, CallNames call, ApiNames api) {
        TypeText result = types.result(signature.request().result()).orElseThrow();
        NavigableSet<String> imports = new TreeSet<>(result.imports());
        imports.add(api.imports().get(1));
        return call(signature, call, api, result, imports, call.method());
    }

    /** How to go through all pages, without the operation's optional inputs. */
    PagingView paging(Paging paging, Signature signature, CallNames call, ApiNames api) {
        TypeText item = types.boxed(paging.items().list().item());
        NavigableSet<String> imports = new TreeSet<>(item.imports());
        imports.add(api.imports().get(1));
        List<InputView> inputs = passedOn(signature, call, imports);
        return new PagingView(
                className(call, "Pages"),
                List.copyOf(imports),
                api.api(),
                inputs,
                arguments(inputs),
                call.pagesMethod(),
                item.text());
    }

    private List<InputView> passedOn(Signature signature, CallNames call, NavigableSet<String> imports) {
        if (signature.usesParams()) {
            imports.add(call.params().canonicalName());
            return List.of(new InputView(call.params().simpleName(), "params"));
        }
        List<InputView> inputs = new ArrayList<>();
        for (Parameter parameter : signature.required()) {
            TypeText type = types.input(parameter);
            imports.addAll(type.imports());
            inputs.add(
                    new InputView(type.text(), local(call.parameter(parameter).variable(), call)));
        }
        signature.requiredBodyArgument().ifPresent(body -> {
            TypeText type = types.body(body);
            imports.addAll(type.imports());
            inputs.add(new InputView(type.text(), local(call.bodyArgument(), call)));
        });
        return inputs;
    }

    /** The variable that holds an input: its name in Java, where the example has no other variable of that name. */
    private static String local(String variable, CallNames call) {
        if (!LOCALS.contains(variable)) {
            return variable;
        }
        String other = variable + "Value";
        boolean isTaken = call.parameters().values().stream()
                .anyMatch(names -> names.variable().equals(other));
        return isTaken ? variable + "_" : other;
    }

    private static String arguments(List<InputView> inputs) {
        return String.join(", ", inputs.stream().map(InputView::name).toList());
    }

    /** {@code CreateInviteExample}, after the class of the operation's options, which is called after its method. */
    private static String className(CallNames call, String suffix) {
        return call.options().simpleName().replaceFirst("Options$", "") + suffix;
    }

    /** The names of the arguments of the method that takes everything. */
    List<String> arguments(Signature signature, CallNames call) {
        if (signature.usesParams()) {
            return List.of("params");
        }
        List<String> arguments = new ArrayList<>();
        signature
                .required()
                .forEach(parameter -> arguments.add(call.parameter(parameter).variable()));
        if (signature.requiredBodyArgument().isPresent()) {
            arguments.add(call.bodyArgument());
        }
        if (signature.hasOptions()) {
            arguments.add("options");
        }
        return arguments;
    }

    private List<ValueView> inputs(
            SampleSnippets samples,
            Signature signature,
            CallNames call,
            boolean required,
            NavigableSet<String> imports) {
        boolean isVariable = required && !signature.usesParams(); // others are members of a builder
        List<ValueView> inputs = new ArrayList<>();
        for (Parameter parameter : required ? signature.required() : signature.optional()) {
            if (!required && (parameter.deprecated() || !samples.has(parameter))) {
                continue;
            }
            String name = call.parameter(parameter).variable();
            TypeText type = types.input(parameter);
            JavaSnippet value = samples.parameter(parameter);
            imports.addAll(type.imports());
            imports.addAll(value.imports());
            inputs.add(new ValueView(
                    isVariable ? local(name, call) : name,
                    type.text(),
                    value.indented(isVariable ? STATEMENT : SETTER),
                    comment(parameter.doc())));
        }
        signature.bodyArgument().filter(body -> body.required() == required).ifPresent(body -> {
            String name = call.bodyArgument();
            TypeText type = types.body(body);
            JavaSnippet value = samples.body(body);
            imports.addAll(type.imports());
            imports.addAll(value.imports());
            inputs.add(new ValueView(
                    isVariable ? local(name, call) : name,
                    type.text(),
                    value.indented(isVariable ? STATEMENT : SETTER),
                    comment(body.doc())));
        });
        return inputs;
    }

    private static String comment(Doc doc) {
        return LineComment.of(doc.text());
    }
}
