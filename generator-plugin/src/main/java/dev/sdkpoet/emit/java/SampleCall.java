package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.sample.CallSample;
import dev.sdkpoet.model.sample.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call with sample values, as a user would write it.
 *
 * @param sample the values
 * @param declarations statements that make its larger arguments
 * @param call {@code api.createInviteCall("IS…", "alice", options)}
 * @param isDeprecated whether it uses something that is deprecated
 */
record SampleCall(CallSample sample, List<CodeBlock> declarations, CodeBlock call, boolean isDeprecated) {
    /** A longer body goes into a variable. */
    private static final int MAX_BODY = 50;

    /** A longer one has a line for each argument. */
    private static final int MAX_CALL = 90;

    /** Empty if the samples would be too large. */
    static Optional<SampleCall> of(JavaContext context, Call call, Extent extent) {
        return context.samples()
                .call(call.operation(), call.signature().request(), extent)
                .map(sample -> new Builder(context, call, extent, sample).build());
    }

    private static final class Builder {
        private final Call call;
        private final Extent extent;
        private final CallSample sample;
        private final SampleExpression expressions;
        private final List<CodeBlock> declarations = new ArrayList<>();

        Builder(JavaContext context, Call call, Extent extent, CallSample sample) {
            this.call = call;
            this.extent = extent;
            this.sample = sample;
            this.expressions =
                    new SampleExpression(context.emit(), context.samples().grant(call.operation()));
        }

        SampleCall build() {
            List<Input> used = call.allInputs().stream().filter(this::isUsed).toList();
            List<CodeBlock> arguments = new ArrayList<>();
            if (call.signature().usesParams()) {
                arguments.add(declared("params", call.names().params(), used));
            } else {
                call.positional().forEach(input -> arguments.add(positional(input)));
                if (extent == Extent.EVERYTHING && call.signature().hasOptions()) {
                    List<Input> options =
                            call.optionalInputs().stream().filter(this::isUsed).toList();
                    arguments.add(declared("options", call.names().options(), options));
                }
            }
            return new SampleCall(
                    sample,
                    declarations,
                    call(arguments),
                    call.operation().deprecated()
                            || used.stream().anyMatch(Input::deprecated)
                            || expressions.usesDeprecated());
        }

        /** What can be left out is, where its sample would be too large. */
        private boolean isUsed(Input input) {
            if (input.required()) {
                return true;
            }
            Parameter parameter = input.parameter();
            return extent == Extent.EVERYTHING
                    && (parameter == null
                            ? sample.body() != null
                                    || call.signature().request().body() instanceof RequestBody.Binary
                            : sample.parameters().containsKey(parameter));
        }

        private CodeBlock call(List<CodeBlock> arguments) {
            CodeBlock flat = CodeBlock.of("api.$N($L)", call.names().callMethod(), CodeBlock.join(arguments, ", "));
            return Snippets.length(flat) <= MAX_CALL
                    ? flat
                    : CodeBlock.of("api.$N(\n$>$>$L$<$<)", call.names().callMethod(), CodeBlock.join(arguments, ",\n"));
        }

        // CreateInviteOptions options = CreateInviteOptions.builder().roleSid("RL…").build();
        private CodeBlock declared(String variable, ClassName type, List<Input> inputs) {
            List<CodeBlock> setters = inputs.stream()
                    .map(input -> CodeBlock.of("$N($L)", input.variable(), value(input)))
                    .toList();
            declarations.add(Snippets.declaredBuilt(type, variable, setters));
            return CodeBlock.of("$L", variable);
        }

        private CodeBlock declared(String variable, TypeName type, CodeBlock value) {
            // A statement indents its further lines anyway.
            declarations.add(CodeBlock.of("$T $L = $<$<$L$>$>", type, variable, value));
            return CodeBlock.of("$L", variable);
        }

        private CodeBlock positional(Input input) {
            CodeBlock value = value(input);
            return input.parameter() == null && value.toString().length() > MAX_BODY
                    ? declared("body", input.type(), value)
                    : value;
        }

        private CodeBlock value(Input input) {
            SampleInputs inputs = new SampleInputs(expressions, sample);
            Parameter parameter = input.parameter();
            return parameter == null
                    ? inputs.body(call.signature().bodyArgument().orElseThrow())
                    : inputs.parameter(parameter);
        }
    }
}
