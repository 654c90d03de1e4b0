package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.text.JavadocText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits {@code fromEnvironment()}, for clients with HTTP basic credentials: the variables are called after the product and the
 * parts of the credentials, for example {@code TWILIO_ACCOUNT_SID} and {@code TWILIO_AUTH_TOKEN}.
 */
final class EnvironmentMethod {
    private static final String TWILIO_REGION = "TWILIO_REGION";
    private static final String TWILIO_EDGE = "TWILIO_EDGE";

    private EnvironmentMethod() {}

    private static Optional<SchemeMethods.Scheme> basic(List<SchemeMethods.Scheme> schemes) {
        return schemes.stream()
                .filter(scheme -> scheme.scheme() instanceof SecurityScheme.Basic)
                .findFirst();
    }

    // public static TwilioChat fromEnvironment() { return builder().fromEnvironment().build(); }
    static Optional<MethodSpec> ofClient(JavaContext context, List<SchemeMethods.Scheme> schemes, boolean isTwilio) {
        return basic(schemes)
                .map(scheme -> MethodSpec.methodBuilder("fromEnvironment")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc(javadoc("A client", variables(context), isTwilio))
                        .returns(context.names().client())
                        .addStatement("return builder().fromEnvironment().build()")
                        .build());
    }

    // public Builder fromEnvironment() {
    //     TwilioHosts.fromEnvironment(this);
    //     return basicAuth(environment("TWILIO_ACCOUNT_SID"), environment("TWILIO_AUTH_TOKEN"));
    // }
    static Optional<MethodSpec> ofBuilder(
            JavaContext context, List<SchemeMethods.Scheme> schemes, ClassName builder, boolean isTwilio) {
        return basic(schemes).map(scheme -> {
            EnvironmentVariables names = variables(context);
            MethodSpec.Builder method = MethodSpec.methodBuilder("fromEnvironment")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc(javadoc("Starts", names, isTwilio))
                    .returns(builder);
            if (isTwilio) {
                method.addStatement("$T.fromEnvironment(this)", context.runtime(RuntimeType.TWILIO_HOSTS));
            }
            return method.addStatement(
                            "return $N(environment($S), environment($S))",
                            scheme.method(),
                            names.user(),
                            names.password())
                    .build();
        });
    }

    private static EnvironmentVariables variables(JavaContext context) {
        return EnvironmentVariables.of(context.emit()).orElseThrow();
    }

    private static CodeBlock javadoc(String start, EnvironmentVariables names, boolean isTwilio) {
        String optional = isTwilio
                ? ", and {@code " + TWILIO_REGION + "} and {@code " + TWILIO_EDGE + "} where they are set"
                : "";
        String text = start + " with the credentials of the environment variables {@code " + names.user()
                + "} and {@code " + names.password() + "}" + optional + ".";
        return CodeBlock.of(
                "$L\n\n@throws IllegalStateException naming the variable that isn't set",
                String.join("\n", JavadocText.wrap(text, Javadocs.WIDTH)));
    }
}
