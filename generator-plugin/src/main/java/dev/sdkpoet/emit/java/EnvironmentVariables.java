package dev.sdkpoet.emit.java;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.BasicNames;
import java.util.Optional;

/**
 * The environment variables that {@code fromEnvironment()} reads, for clients with HTTP basic credentials.
 *
 * @param scheme the security scheme that they are the credentials of
 * @param user the variable of the first part, for example {@code TWILIO_ACCOUNT_SID}
 * @param password the variable of the second part, for example {@code TWILIO_AUTH_TOKEN}
 */
public record EnvironmentVariables(String scheme, String user, String password) {

    /** Empty for a client without HTTP basic credentials. */
    public static Optional<EnvironmentVariables> of(EmitContext context) {
        return context.model().documents().stream()
                .flatMap(document -> document.securitySchemes().stream())
                .filter(SecurityScheme.Basic.class::isInstance)
                .findFirst()
                .map(scheme -> of(context, scheme.name()));
    }

    private static EnvironmentVariables of(EmitContext context, String scheme) {
        String client = context.names().client().simpleName();
        String prefix = TwilioHosts.areUsedBy(context.model())
                ? "TWILIO"
                : BasicNames.upperSnake(Character.toLowerCase(client.charAt(0)) + client.substring(1));
        BasicNames parts = BasicNames.of(scheme);
        return new EnvironmentVariables(
                scheme,
                prefix + "_" + BasicNames.upperSnake(parts.user()),
                prefix + "_" + BasicNames.upperSnake(parts.password()));
    }
}
