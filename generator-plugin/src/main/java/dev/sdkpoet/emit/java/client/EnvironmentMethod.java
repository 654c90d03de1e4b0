package dev.sdkpoet.emit.java.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.poet.Javadocs;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.text.JavadocText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits {@code fromEnvironment()}, for clients with credentials that can be in {@linkplain EnvironmentVariables variables}. */
final class EnvironmentMethod {
    private static final String TWILIO_REGION = "TWILIO_REGION";
    private static final String TWILIO_EDGE = "TWILIO_EDGE";

    private EnvironmentMethod() {}

    // public static TwilioChat fromEnvironment() { return builder().fromEnvironment().build(); }
    static Optional<MethodSpec> ofClient(JavaContext context, boolean isTwilio) {
        List<EnvironmentVariables> all = EnvironmentVariables.of(context.emit());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(MethodSpec.methodBuilder("fromEnvironment")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc(javadoc("A client", all, isTwilio))
                        .returns(context.names().client())
                        .addStatement("return builder().fromEnvironment().build()")
                        .build());
    }

    // public Builder fromEnvironment() {
    //     TwilioHosts.fromEnvironment(this);
    //     return basicAuth(environment("TWILIO_ACCOUNT_SID"), environment("TWILIO_AUTH_TOKEN"));
    // }
    static Optional<MethodSpec> ofBuilder(JavaContext context, ClassName builder, boolean isTwilio) {
        List<EnvironmentVariables> all = EnvironmentVariables.of(context.emit());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder("fromEnvironment")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc("Starts", all, isTwilio))
                .returns(builder);
        if (isTwilio) {
            method.addStatement("$T.fromEnvironment(this)", context.runtime(RuntimeType.TWILIO_HOSTS));
        }
        if (all.size() == 1) {
            method.addStatement("return $L", credentials(all.get(0)));
        } else {
            addSearch(context, method, all);
        }
        return Optional.of(method.build());
    }

    // EnvironmentVariables variables = new EnvironmentVariables();
    // if (variables.have("CHATTY_API_KEY")) {
    //     apiKey(environment("CHATTY_API_KEY"));
    // }
    // variables.check();
    // return this;
    private static void addSearch(JavaContext context, MethodSpec.Builder method, List<EnvironmentVariables> all) {
        ClassName type = context.runtime(RuntimeType.ENVIRONMENT_VARIABLES);
        method.addStatement("$T variables = new $T()", type, type);
        for (EnvironmentVariables each : all) {
            CodeBlock names =
                    each.names().stream().map(name -> CodeBlock.of("$S", name)).collect(CodeBlock.joining(", "));
            method.beginControlFlow("if (variables.have($L))", names)
                    .addStatement("$L", credentials(each))
                    .endControlFlow();
        }
        method.addStatement("variables.check()").addStatement("return this");
    }

    // basicAuth(environment("TWILIO_ACCOUNT_SID"), environment("TWILIO_AUTH_TOKEN"))
    private static CodeBlock credentials(EnvironmentVariables variables) {
        return CodeBlock.of(
                "$N($L)",
                variables.method(),
                variables.names().stream()
                        .map(name -> CodeBlock.of("environment($S)", name))
                        .collect(CodeBlock.joining(", ")));
    }

    private static CodeBlock javadoc(String start, List<EnvironmentVariables> all, boolean isTwilio) {
        String optional =
                isTwilio ? ", and {@code " + TWILIO_REGION + "} and {@code " + TWILIO_EDGE + "} if they are set" : "";
        String names = all.stream()
                .map(each -> each.names().stream()
                        .map(name -> "{@code " + name + "}")
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", "));
        String variables = all.size() > 1
                ? "that are set in environment variables: "
                : all.get(0).names().size() > 1 ? "of the environment variables " : "of the environment variable ";
        String text = start + " with the credentials " + variables + names + optional + ".";
        return CodeBlock.of(
                "$L\n\n@throws IllegalStateException if "
                        + (all.size() == 1 ? "a variable isn't set; the message names it" : "none of them is set"),
                String.join("\n", JavadocText.wrap(text, Javadocs.WIDTH)));
    }
}
