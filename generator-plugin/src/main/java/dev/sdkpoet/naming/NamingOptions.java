package dev.sdkpoet.naming;

import java.util.Map;

/**
 * What the user decides about names.
 *
 * @param basePackage the package of the client class; all others lie below it
 * @param clientName the simple name of the client class
 * @param resourceAccessors tag to accessor, for resources whose accessor should be another one than the derived
 */
public record NamingOptions(String basePackage, String clientName, Map<String, String> resourceAccessors) {
    public NamingOptions {
        if (!JavaIdentifiers.isPackageName(basePackage)) {
            throw new IllegalArgumentException("not a package name: " + basePackage);
        }
        if (!JavaIdentifiers.isTypeName(clientName)) {
            throw new IllegalArgumentException("not a class name: " + clientName);
        }
        resourceAccessors = Map.copyOf(resourceAccessors);
    }
}
