package dev.sdkpoet.emit.template;

import java.util.List;

/**
 * How to go through the pages of an operation. Everything in it is Java.
 *
 * @param exampleName the name of the example's class
 * @param imports what the example needs besides java.lang
 * @param apiName the API's interface
 * @param inputs what the example is given and passes on
 * @param arguments the same as arguments
 * @param method the method that gives all pages
 * @param itemType the type of one item
 */
record PagingView(
        String exampleName,
        List<String> imports,
        String apiName,
        List<InputView> inputs,
        String arguments,
        String method,
        String itemType) {}
