package dev.sdkpoet.emit.template.view;

import java.util.List;

/**
 * A way to authenticate.
 *
 * @param name its name in the document
 * @param anchor its anchor in the README
 * @param type what it is, in words, for example {@code HTTP basic authorization}
 * @param builderCall the Java that sets the credentials, for example {@code basicAuth("YOUR USERNAME", "YOUR PASSWORD")}
 * @param environment the environment variables that {@code fromEnvironment()} reads; may be empty
 * @param facts more facts, for example where to get tokens
 * @param description may be empty
 */
public record SchemeView(
        String name,
        String anchor,
        String type,
        String builderCall,
        String environment,
        List<FactView> facts,
        String description) {
    /**
     * @param value may be code or a link
     */
    public record FactView(String name, String value) {}
}
