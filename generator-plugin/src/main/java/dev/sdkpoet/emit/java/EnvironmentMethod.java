package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.sdkpoet.model.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits {@code fromEnvironment()}, for clients with HTTP basic credentials: the variables are called after the product and the
 * parts of the credentials, for example {@code TWILIO_ACCOUNT_SID} and {@code TWILIO_AUTH_TOKEN}.
 */
final class EnvironmentMethod {
    private EnvironmentMethod() {}

    static Optional<MethodSpec> of(JavaContext context, List<SchemeMethods.Scheme> schemes, boolean isTwilio) {
        return schemes.stream()
                .filter(scheme -> scheme.scheme().kind() == SecurityScheme.Kind.BASIC)
                .findFirst()
                .map(scheme -> method(context, scheme, isTwilio));
    }

    // public static TwilioChat fromEnvironment() {
    //     return builder()
    //             .basicAuth(Builder.environment("TWILIO_ACCOUNT_SID"), Builder.environment("TWILIO_AUTH_TOKEN"))
    //             .build();
    // }
    private static MethodSpec method(JavaContext context, SchemeMethods.Scheme scheme, boolean isTwilio) {
        ClassName client = context.names().client();
        String prefix = isTwilio ? "TWILIO" : prefix(client.simpleName());
        BasicNames names = BasicNames.of(scheme.scheme().name());
        String user = prefix + "_" + BasicNames.upperSnake(names.user());
        String password = prefix + "_" + BasicNames.upperSnake(names.password());
        CodeBlock.Builder build = CodeBlock.builder()
                .add("return builder()\n")
                .add(".$N(Builder.environment($S), Builder.environment($S))\n", scheme.method(), user, password);
        String optional = "";
        if (isTwilio) {
            build.add(".environmentRegionAndEdge($S, $S)\n", prefix + "_REGION", prefix + "_EDGE");
            optional = ", and {@code " + prefix + "_REGION} and {@code " + prefix + "_EDGE} where they are set";
        }
        return MethodSpec.methodBuilder("fromEnvironment")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        "A client with the credentials of {@code $L} and {@code $L}$L.\n\n"
                                + "@throws IllegalStateException naming the variable that isn't set",
                        user,
                        password,
                        optional)
                .returns(client)
                .addStatement(build.add(".build()").build())
                .build();
    }

    private static String prefix(String clientName) {
        return BasicNames.upperSnake(Character.toLowerCase(clientName.charAt(0)) + clientName.substring(1))
                .toUpperCase(Locale.ROOT);
    }
}
