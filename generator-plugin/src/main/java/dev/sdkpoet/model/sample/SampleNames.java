package dev.sdkpoet.model.sample;

import dev.sdkpoet.model.Parameter;
import dev.sdkpoet.model.TypeId;

/** The names of inputs in Java, after which documentation calls the values that a document gives no example of. */
public interface SampleNames {
    String parameter(Parameter parameter);

    String body();

    /** @param name the member's name in JSON */
    String member(TypeId object, String name);
}
