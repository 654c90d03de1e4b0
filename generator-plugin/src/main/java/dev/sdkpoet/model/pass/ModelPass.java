package dev.sdkpoet.model.pass;

import dev.sdkpoet.model.ApiModel;

/** A step that gives a model more meaning; it changes nothing outside the model it returns. */
@FunctionalInterface
public interface ModelPass {
    ApiModel apply(ApiModel model);
}
