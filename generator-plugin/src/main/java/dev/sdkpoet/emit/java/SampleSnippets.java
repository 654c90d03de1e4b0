package dev.sdkpoet.emit.java;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.Operation;
import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.RequestBody;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.sample.CallSample;
import dev.sdkpoet.model.sample.SampleNames;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.NamePlan;
import dev.sdkpoet.naming.Signature;

/** The sample values of one call as text, for documentation. */
public final class SampleSnippets {
    private final CallSample sample;
    private final SampleExpression expressions;
    private final SampleInputs inputs;

    public SampleSnippets(EmitContext context, Operation operation, Signature signature, CallNames call) {
        sample = context.samples().shown(operation, signature.request(), new Names(context.names(), call));
        expressions = new SampleExpression(context, context.samples().grant(operation));
        inputs = new SampleInputs(expressions, sample);
    }

    /** Whether a usual call has the parameter: one that asks for a stream is left to methods that do. */
    public boolean has(Parameter parameter) {
        return sample.parameters().containsKey(parameter);
    }

    public JavaSnippet parameter(Parameter parameter) {
        return JavaSnippet.of(inputs.parameter(parameter));
    }

    public JavaSnippet body(RequestBody.Whole body) {
        return JavaSnippet.of(inputs.body(body));
    }

    /** Whether a value that was asked for uses something that is deprecated. */
    public boolean usesDeprecated() {
        return expressions.usesDeprecated();
    }

    private record Names(NamePlan names, CallNames call) implements SampleNames {
        @Override
        public String parameter(Parameter parameter) {
            return call.parameter(parameter).variable();
        }

        @Override
        public String body() {
            return call.bodyArgument();
        }

        @Override
        public String member(TypeId object, String name) {
            return names.hasNames(object) ? names.member(object, name).variable() : name;
        }
    }
}
