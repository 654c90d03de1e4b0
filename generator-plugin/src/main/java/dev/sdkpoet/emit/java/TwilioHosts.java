package dev.sdkpoet.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
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

    /** Both are protected in the runtime's builder, since they mean something to Twilio only. */
    static List<MethodSpec> builderMethods(ClassName builder) {
        return List.of(
                override(builder, "region", "Where the data is processed, for example {@code au1}."),
                override(builder, "edge", "Where calls enter Twilio's network, for example {@code sydney}."));
    }

    // public Builder region(String region) { return super.region(region); }
    private static MethodSpec override(ClassName builder, String name, String doc) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc)
                .addParameter(String.class, name)
                .returns(builder)
                .addStatement("return super.$N($N)", name, name)
                .build();
    }
}
