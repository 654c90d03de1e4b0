package dev.sdkpoet.conformance;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Objects;

/** What a user writes to follow a link that stands where the client doesn't look for one, such as in XML: an interceptor. */
final class LinkFollower {
    private LinkFollower() {}

    /**
     * An interceptor that sends calls to a link.
     *
     * @param type the client's own {@code Interceptor}
     */
    static Object of(Class<?> type, URI link) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (!method.getName().equals("beforeCall")) {
                return method.getName().equals("beforeAttempt") ? arguments[1] : null;
            }
            return Reflection.call(Objects.requireNonNull(arguments[1]), "withUri", link);
        });
    }
}
