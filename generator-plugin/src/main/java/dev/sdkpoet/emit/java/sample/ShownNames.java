package dev.sdkpoet.emit.java.sample;

import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;
import dev.sdkpoet.model.sample.SampleNames;
import dev.sdkpoet.naming.CallNames;
import dev.sdkpoet.naming.NamePlan;

/** Sample values of documentation are called what their parameters and members are called in Java. */
public record ShownNames(NamePlan names, CallNames call) implements SampleNames {
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
