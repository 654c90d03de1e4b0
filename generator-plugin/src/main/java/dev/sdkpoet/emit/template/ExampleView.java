package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * A complete Java example of a call. Everything in it is Java.
 *
 * @param exampleName the name of the example's class
 * @param deprecated whether it uses something that is deprecated
 * @param imports what it needs besides java.lang
 * @param schemes how the client is given credentials
 * @param clientName the client class
 * @param apiName the API's interface
 * @param accessors the calls that lead from the client to it
 * @param values one variable for each required input
 * @param options the object that holds optional inputs, or all of them; empty for none
 * @param resultType the type of the result; "" for none
 * @param closed whether the result must be closed
 * @param arguments what is passed
 * @param method the method to call
 */
record ExampleView(
        String exampleName,
        boolean deprecated,
        List<String> imports,
        List<SchemeView> schemes,
        String clientName,
        String apiName,
        String accessors,
        List<ValueView> values,
        List<OptionsView> options,
        String resultType,
        boolean closed,
        String arguments,
        String method) {}
