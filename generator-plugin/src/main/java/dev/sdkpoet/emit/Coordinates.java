package dev.sdkpoet.emit;

/**
 * What a client is published as.
 *
 * @param groupId for example {@code com.acme}
 * @param artifactId for example {@code pets-client}; also the product of the client's {@code User-Agent}
 * @param version for example {@code 1.2.0}
 */
public record Coordinates(String groupId, String artifactId, String version) {}
