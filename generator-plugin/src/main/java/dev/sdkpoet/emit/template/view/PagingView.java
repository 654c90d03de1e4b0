package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * How a method goes through the pages of an operation. Everything in it is Java.
 *
 * @param exampleName the name of the example's class
 * @param imports the classes it needs besides those of {@code java.lang}
 * @param parameters the parameters of the method: {@code api}, and what the call requires
 * @param call the call, for example {@code api.listInvitePages(serviceSid, channelSid)}
 * @param itemType the type of one item
 */
public record PagingView(String exampleName, List<String> imports, String parameters, String call, String itemType) {}
