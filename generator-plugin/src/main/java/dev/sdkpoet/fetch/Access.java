package dev.sdkpoet.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What the user's settings say of how to reach a server. */
public interface Access {
    String BY_HAND = "Download the document by other means, and name the file";

    /** Headers for requests to the server of a URL, such as {@code Authorization}. */
    Map<String, String> headers(URI url);

    /** The proxy between here and that server; where there is none, what the system properties of Java say holds. */
    Optional<ProxyServer> proxy(URI url);

    /** What to do when the server of a URL wants a login. */
    default String serverRemedy(URI url) {
        return BY_HAND;
    }

    /** What to do when the proxy wants a login and {@link #proxy} has none. */
    default String proxyRemedy() {
        return BY_HAND;
    }

    /**
     * A proxy.
     *
     * @param user "" for one that needs no login
     */
    record ProxyServer(String host, int port, String user, String password) {
        boolean hasLogin() {
            return !user.isEmpty();
        }

        /** The login as a header has it (RFC 7617). */
        String basic() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        }

        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Where settings say nothing. */
    static Access plain() {
        return new Access() {
            @Override
            public Map<String, String> headers(URI url) {
                return Map.of();
            }

            @Override
            public Optional<ProxyServer> proxy(URI url) {
                return Optional.empty();
            }
        };
    }
}
