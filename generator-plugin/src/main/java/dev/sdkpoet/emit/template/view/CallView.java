package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * How a method makes a call of an operation, without its optional inputs. Everything in it is Java.
 *
 * @param imports the classes it needs besides those of {@code java.lang}
 * @param parameters the parameters of the method: {@code api}, and what the call requires
 * @param call the call, for example {@code api.fetchInviteCall(serviceSid, channelSid, sid)}
 * @param resultType the type of the result, {@code Void} for none
 */
public record CallView(List<String> imports, String parameters, String call, String resultType) {}
