package dev.sdkpoet.fetch;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What the user's settings say of how to reach a server. */
public interface Access {
    /** Headers for requests to the server of a URL, such as {@code Authorization}. */
    Map<String, String> headers(URI url);

    /** The proxy between here and that server; where there is none, what the system properties of Java say holds. */
    Optional<ProxyServer> proxy(URI url);

    /**
     * A proxy.
     *
     * @param user "" for one that needs no login
     */
    record ProxyServer(String host, int port, String user, String password) {
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
