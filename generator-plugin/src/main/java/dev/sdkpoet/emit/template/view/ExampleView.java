package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * A complete Java example of a call. Everything in it is Java.
 *
 * @param exampleName the name of the example's class
 * @param deprecated whether it uses something that is deprecated
 * @param imports the classes it needs besides those of {@code java.lang}
 * @param schemes how to set the client's credentials
 * @param clientName the client class
 * @param apiName the API's interface
 * @param accessors the calls that lead from the client to it
 * @param declarations the lines that declare the arguments of the call; may be empty
 * @param resultType the type of the result; "" for none
 * @param closed whether the result must be closed
 * @param call the call, for example {@code api.fetchInvite(serviceSid, channelSid, sid)}
 */
public record ExampleView(
        String exampleName,
        boolean deprecated,
        List<String> imports,
        List<SchemeView> schemes,
        String clientName,
        String apiName,
        String accessors,
        List<CodeLineView> declarations,
        String resultType,
        boolean closed,
        String call) {
    /**
     * A line of Java in an example.
     *
     * @param code the line; a statement's further lines are indented, its first isn't
     * @param comment what the value on this line means; may be empty
     */
    public record CodeLineView(String code, String comment) {}
}
