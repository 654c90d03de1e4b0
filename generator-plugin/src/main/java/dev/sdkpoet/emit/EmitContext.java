package dev.sdkpoet.emit;

import dev.sdkpoet.model.ApiModel;
import dev.sdkpoet.model.sample.SamplePlan;
import dev.sdkpoet.naming.NamePlan;

/**
 * What every emitter works from.
 *
 * @param model what the documents say
 * @param names the Java name of everything in the model
 * @param samples what tests send and fakes answer
 * @param options what the user asked for
 * @param runtimeMembers which members of the runtime the emitted code names: the one thing that emitters add to
 */
public record EmitContext(
        ApiModel model, NamePlan names, SamplePlan samples, EmitOptions options, RuntimeMembers runtimeMembers) {
    public EmitContext(ApiModel model, NamePlan names, SamplePlan samples, EmitOptions options) {
        this(model, names, samples, options, new RuntimeMembers());
    }
}
