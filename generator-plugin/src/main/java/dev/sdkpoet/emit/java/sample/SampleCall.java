package dev.sdkpoet.emit.java.sample;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.emit.java.base.Call;
import dev.sdkpoet.emit.java.base.Input;
import dev.sdkpoet.emit.java.type.TypeMapper;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.TypeRef;
import dev.sdkpoet.model.sample.CallSample;
import dev.sdkpoet.model.sample.Extent;
import dev.sdkpoet.text.LineComment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call with sample values, as a user would write it.
 *
 * @param sample the values
 * @param declarations statements that make its arguments, without those that stand in the call
 * @param call {@code api.createInviteCall("IS…", "alice", options)}
 * @param isDeprecated whether it uses something that is deprecated
 */
public record SampleCall(CallSample sample, List<CodeBlock> declarations, CodeBlock call, boolean isDeprecated) {
    public SampleCall {
        declarations = List.copyOf(declarations);
    }

    /** The call of a test. Empty if the samples would be too large. */
    public static Optional<SampleCall> tested(EmitContext context, Call call, Extent extent) {
        return context.samples()
                .call(call.operation(), call.signature().request(), extent)
                .map(sample -> new Builder(context, call, sample, new Tested(call, extent)).build());
    }

    /** The call of an example in the docs: with all inputs, and what each of them means. */
    public static SampleCall shown(EmitContext context, Call call) {
        CallSample sample = context.samples()
                .shown(call.operation(), call.signature().request(), new ShownNames(context.names(), call.names()));
        return new Builder(context, call, sample, new Shown(call)).build();
    }

    /** @param known the classes that what surrounds the declarations imports, by their canonical names */
    public JavaSnippet snippet(Collection<String> known) {
        return JavaSnippet.of(declarations, known);
    }

    /** How a call is written for its reader. */
    private interface Form {
        boolean hasOptional(Input input);

        /** Whether an argument is a variable of its own. */
        boolean isDeclared(Input input, CodeBlock value);

        CodeBlock comment(Input input);

        /** An object with all inputs that have no argument of their own. */
        CodeBlock built(ClassName type, String variable, List<CodeBlock> setters);

        CodeBlock call(List<CodeBlock> arguments);
    }

    /** In few lines. */
    private record Tested(Call call, Extent extent) implements Form {
        /** A longer body goes into a variable. */
        private static final int MAX_BODY = 50;

        /** A longer call has a line for each argument. */
        private static final int MAX_CALL = 90;

        @Override
        public boolean hasOptional(Input input) {
            return extent == Extent.EVERYTHING;
        }

        @Override
        public boolean isDeclared(Input input, CodeBlock value) {
            return input.parameter() == null && value.toString().length() > MAX_BODY;
        }

        @Override
        public CodeBlock comment(Input input) {
            return JavaSnippet.comment("");
        }

        // CreateInviteOptions options = CreateInviteOptions.builder().roleSid("RL…").build();
        @Override
        public CodeBlock built(ClassName type, String variable, List<CodeBlock> setters) {
            return Snippets.declaredBuilt(type, variable, setters);
        }

        // api.createInviteCall("IS…", "alice", options)
        @Override
        public CodeBlock call(List<CodeBlock> arguments) {
            CodeBlock flat = CodeBlock.of("api.$N($L)", call.names().callMethod(), CodeBlock.join(arguments, ", "));
            return Snippets.length(flat) <= MAX_CALL
                    ? flat
                    : CodeBlock.of("api.$N(\n$>$>$L$<$<)", call.names().callMethod(), CodeBlock.join(arguments, ",\n"));
        }
    }

    /** With a line and a comment for each input. */
    private record Shown(Call call) implements Form {
        @Override
        public boolean hasOptional(Input input) {
            return !input.deprecated();
        }

        @Override
        public boolean isDeclared(Input input, CodeBlock value) {
            return true;
        }

        @Override
        public CodeBlock comment(Input input) {
            return JavaSnippet.comment(LineComment.of(input.doc().text()));
        }

        // CreateInviteOptions options = CreateInviteOptions.builder()
        //         .roleSid("roleSid_example") // The SID of the role.
        //         .build();
        @Override
        public CodeBlock built(ClassName type, String variable, List<CodeBlock> setters) {
            return Snippets.declaredBuiltInLines(type, variable, setters);
        }

        // api.createInvite(serviceSid, identity, options)
        @Override
        public CodeBlock call(List<CodeBlock> arguments) {
            return CodeBlock.of("api.$N($L)", call.names().method(), CodeBlock.join(arguments, ", "));
        }
    }

    private static final class Builder {
        private final Call call;
        private final CallSample sample;
        private final Form form;
        private final SampleExpression expressions;
        private final List<CodeBlock> declarations = new ArrayList<>();
        private boolean usesDeprecated;

        Builder(EmitContext context, Call call, CallSample sample, Form form) {
            this.call = call;
            this.sample = sample;
            this.form = form;
            this.expressions = new SampleExpression(context, context.samples().grant(call.operation()));
        }

        SampleCall build() {
            List<CodeBlock> arguments = new ArrayList<>();
            if (call.signature().usesParams()) {
                arguments.add(built("params", call.names().params(), call.allInputs()));
            } else {
                call.positional().forEach(input -> arguments.add(argument(input)));
                if (call.optionalInputs().stream().anyMatch(form::hasOptional)) {
                    arguments.add(built("options", call.names().options(), call.optionalInputs()));
                }
            }
            return new SampleCall(
                    sample,
                    declarations,
                    form.call(arguments),
                    call.operation().deprecated() || usesDeprecated || expressions.usesDeprecated());
        }

        /** What can be left out is, where its sample would be too large. */
        private boolean isUsed(Input input) {
            return input.required() || form.hasOptional(input) && hasSample(input);
        }

        private boolean hasSample(Input input) {
            Parameter parameter = input.parameter();
            return parameter != null
                    ? sample.parameters().containsKey(parameter)
                    : sample.body() != null || call.signature().request().body() instanceof RequestBody.Binary;
        }

        private CodeBlock built(String variable, ClassName type, List<Input> inputs) {
            List<CodeBlock> setters = new ArrayList<>();
            inputs.stream().filter(this::isUsed).forEach(input -> {
                usesDeprecated |= input.deprecated();
                setters.add(CodeBlock.of("$N($L)$L", input.variable(), value(input), form.comment(input)));
            });
            declarations.add(CodeBlock.of("$L;", form.built(type, variable, setters)));
            return CodeBlock.of("$L", variable);
        }

        // "IS…"
        // String serviceSid = "serviceSid_example"; // The SID of the service.
        private CodeBlock argument(Input input) {
            CodeBlock value = value(input);
            if (!form.isDeclared(input, value)) {
                return value;
            }
            String variable = SampleVariables.of(call, input);
            // A statement indents its further lines anyway.
            declarations.add(CodeBlock.of(
                    "$T $L = $<$<$L$>$>;$L", input.type().withoutAnnotations(), variable, value, form.comment(input)));
            return CodeBlock.of("$L", variable);
        }

        private CodeBlock value(Input input) {
            Parameter parameter = input.parameter();
            return parameter == null
                    ? call.signature().bodyArgument().orElseThrow().accept(new Body())
                    : value(parameter);
        }

        private CodeBlock value(Parameter parameter) {
            if (TypeMapper.isUpload(parameter.type())) {
                return expressions.upload(parameter.contentType());
            }
            if (TypeMapper.isUploadList(parameter.type())) {
                return CodeBlock.of("$T.of($L)", List.class, expressions.upload(parameter.contentType()));
            }
            return expressions.of(
                    parameter.type(), Objects.requireNonNull(sample.parameters().get(parameter)));
        }

        private final class Body implements RequestBody.WholeVisitor<CodeBlock> {
            @Override
            public CodeBlock json(RequestBody.Json body) {
                return value(body.type());
            }

            @Override
            public CodeBlock text(RequestBody.Text body) {
                return value(body.type());
            }

            @Override
            public CodeBlock binary(RequestBody.Binary body) {
                return expressions.requestBody();
            }

            private CodeBlock value(TypeRef type) {
                return expressions.of(type, Objects.requireNonNull(sample.body()));
            }
        }
    }
}
