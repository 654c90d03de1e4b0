package dev.sdkpoet.mojo;

import dev.sdkpoet.fetch.Access;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.RemoteRepository;

/** What {@code settings.xml} says of a server: the {@code <server>} whose id is its host, and the active proxy. */
record SettingsAccess(MavenSession build) implements Access {

    @Override
    public Map<String, String> headers(URI url) {
        Map<String, String> headers = new LinkedHashMap<>();
        RemoteRepository server = server(url);
        RemoteRepository withLogin = new RemoteRepository.Builder(server)
                .setAuthentication(session().getAuthenticationSelector().getAuthentication(server))
                .build();
        try (AuthenticationContext login = AuthenticationContext.forRepository(session(), withLogin)) {
            if (login != null && login.get(AuthenticationContext.USERNAME) != null) {
                String text = login.get(AuthenticationContext.USERNAME) + ":"
                        + Optional.ofNullable(login.get(AuthenticationContext.PASSWORD))
                                .orElse("");
                headers.put(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            }
        }
        headers.putAll(ownHeaders(server.getId()));
        return headers;
    }

    /** As Maven itself has them for repositories: {@code <configuration><httpHeaders><property>}. */
    private Map<String, String> ownHeaders(String id) {
        Map<String, String> headers = new LinkedHashMap<>();
        Server server = build.getSettings().getServer(id);
        if (server != null && server.getConfiguration() instanceof Xpp3Dom configuration) {
            Xpp3Dom all = configuration.getChild("httpHeaders");
            for (Xpp3Dom header : all == null ? new Xpp3Dom[0] : all.getChildren()) {
                Xpp3Dom name = header.getChild("name");
                Xpp3Dom value = header.getChild("value");
                if (name != null && value != null) {
                    headers.put(name.getValue(), value.getValue());
                }
            }
        }
        return headers;
    }

    @Override
    public Optional<Access.ProxyServer> proxy(URI url) {
        RemoteRepository server = server(url);
        Proxy proxy = session().getProxySelector().getProxy(server);
        if (proxy == null) {
            return Optional.empty();
        }
        RemoteRepository behind =
                new RemoteRepository.Builder(server).setProxy(proxy).build();
        String user = "";
        String password = "";
        try (AuthenticationContext login = AuthenticationContext.forProxy(session(), behind)) {
            if (login != null) {
                user = Optional.ofNullable(login.get(AuthenticationContext.USERNAME))
                        .orElse("");
                password = Optional.ofNullable(login.get(AuthenticationContext.PASSWORD))
                        .orElse("");
            }
        }
        return Optional.of(new Access.ProxyServer(proxy.getHost(), proxy.getPort(), user, password));
    }

    @Override
    public String serverRemedy(URI url) {
        return "Put the login into settings.xml, as a <server> whose <id> is " + url.getHost();
    }

    @Override
    public String proxyRemedy() {
        return "Put <username> and <password> into the <proxy> of settings.xml";
    }

    private RepositorySystemSession session() {
        return build.getRepositorySession();
    }

    private static RemoteRepository server(URI url) {
        return new RemoteRepository.Builder(url.getHost(), "default", url.toString()).build();
    }
}
