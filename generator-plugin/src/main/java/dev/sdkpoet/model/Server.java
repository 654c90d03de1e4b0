package dev.sdkpoet.model;

import dev.sdkpoet.problem.SpecLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the API lives.
 *
 * @param url as written: absolute or relative, perhaps with {@code {variables}}
 */
public record Server(String url, @Nullable String description, List<Variable> variables, SpecLocation location) {
    public Server {
        variables = List.copyOf(variables);
    }

    /** @param values the values the document lists; empty for any */
    public record Variable(
            String name,
            String defaultValue,
            List<String> values,
            @Nullable String description) {
        public Variable {
            values = List.copyOf(values);
        }
    }

    /** The URL with every variable's default in place. */
    public String defaultUrl() {
        String resolved = url;
        for (Variable variable : variables) {
            resolved = resolved.replace("{" + variable.name() + "}", variable.defaultValue());
        }
        return resolved;
    }

    /** Whether a client can call the {@linkplain #defaultUrl default URL} as it is: HTTP, with a host, and nothing but a path behind. */
    public boolean isCallable() {
        try {
            URI uri = new URI(defaultUrl().strip());
            boolean isHttp = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return isHttp
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
