package dev.sdkpoet.emit.java.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.sdkpoet.emit.java.base.JavaContext;
import dev.sdkpoet.emit.java.type.RuntimeType;
import dev.sdkpoet.model.ApiModel;
import java.net.URI;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Twilio serves each product from several places: {@code https://chat.{edge}.{region}.twilio.com}. Its documents don't say so, so
 * its host name does.
 */
final class TwilioHosts {
    private static final String SUFFIX = ".twilio.com";

    private TwilioHosts() {}

    /** Whether every document of the client names a Twilio host. */
    static boolean areUsedBy(ApiModel model) {
        return model.documents().stream()
                .allMatch(document -> document.servers().stream().anyMatch(server -> isTwilio(server.defaultUrl())));
    }

    private static boolean isTwilio(String url) {
        try {
            String host = URI.create(url).getHost();
            return host != null && host.endsWith(SUFFIX);
        } catch (IllegalArgumentException e) {
            return false; // a URL that isn't one is reported by the reader
        }
    }

    /** What a builder of another client has no use for. */
    static List<MethodSpec> builderMethods(JavaContext context, ClassName builder) {
        return List.of(
                method(context, builder, "region", "Sets the region that processes the data, for example {@code au1}."),
                method(
                        context,
                        builder,
                        "edge",
                        "Sets the edge where calls enter Twilio's network, for example {@code sydney}."));
    }

    // public Builder region(String region) { return TwilioHosts.region(this, region); }
    private static MethodSpec method(JavaContext context, ClassName builder, String name, String doc) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc)
                .addParameter(String.class, name)
                .returns(builder)
                .addStatement("return $T.$N(this, $N)", context.runtime(RuntimeType.TWILIO_HOSTS), name, name)
                .build();
    }
}
