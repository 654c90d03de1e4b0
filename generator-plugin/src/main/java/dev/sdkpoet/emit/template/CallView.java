package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * How to prepare a call of an operation, without its optional inputs. Everything in it is Java.
 *
 * @param imports what an example needs besides java.lang
 * @param apiName the API's interface
 * @param inputs what the example is given and passes on
 * @param arguments the same as arguments
 * @param method the method that prepares the call
 * @param resultType the type of the result, {@code Void} for none
 */
record CallView(
        List<String> imports,
        String apiName,
        List<InputView> inputs,
        String arguments,
        String method,
        String resultType) {}
