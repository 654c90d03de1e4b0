package dev.sdkpoet.emit.java.client;

import dev.sdkpoet.emit.EmitContext;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.BasicNames;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The environment variables that {@code fromEnvironment()} reads for one security scheme, called after the client, without a
 * {@code Client}, {@code Api} or {@code Sdk} at its end, and the scheme: {@code CHATTY_API_KEY}.
 *
 * @param scheme the name of the scheme
 * @param method the builder method that takes its credentials
 * @param names the variables, in the order of the method's arguments
 */
public record EnvironmentVariables(String scheme, String method, List<String> names) {
    public EnvironmentVariables {
        names = List.copyOf(names);
    }

    /**
     * Those of all schemes of a client that have credentials to read, in document order. Which of several has the shorter names doesn't
     * depend on that order: one that is called so, else the first in the alphabet.
     */
    public static List<EnvironmentVariables> of(EmitContext context) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        for (ApiDocument document : context.model().documents()) {
            for (SecurityScheme scheme : document.securitySchemes()) {
                String method = context.names().schemeMethod(document.key(), scheme.name());
                List<String> parts = wanted.containsKey(method) ? List.of() : scheme.accept(new Parts(method));
                if (!parts.isEmpty()) {
                    wanted.put(method, new Wanted(scheme.name(), method, parts));
                }
            }
        }
        Set<String> taken = new HashSet<>();
        context.options().credentialVariables().values().forEach(names -> taken.addAll(split(names)));
        Map<String, EnvironmentVariables> byMethod = new HashMap<>();
        wanted.values().stream()
                .sorted(Comparator.comparing((Wanted each) -> !each.isCalledSo())
                        .thenComparing(Wanted::method))
                .forEach(each -> byMethod.put(
                        each.method(),
                        new EnvironmentVariables(
                                each.scheme(),
                                each.method(),
                                names(context, each.scheme(), each.method(), each.parts(), taken))));
        return wanted.keySet().stream().map(byMethod::get).toList();
    }

    private record Wanted(String scheme, String method, List<String> parts) {
        boolean isCalledSo() {
            return parts.equals(List.of(BasicNames.upperSnake(method)));
        }
    }

    /** What the user says is said of all schemes of that name whose credentials have as many parts. */
    private static List<String> names(
            EmitContext context, String scheme, String method, List<String> parts, Set<String> taken) {
        List<String> own = split(context.options().credentialVariables().getOrDefault(scheme, ""));
        if (own.size() == parts.size() && !own.contains("")) {
            return own;
        }
        String prefix = prefix(context) + "_";
        String longer = prefix + BasicNames.upperSnake(method) + "_";
        List<String> names = Stream.concat(
                        Stream.of(named(prefix, parts, "")),
                        IntStream.iterate(1, i -> i + 1).mapToObj(i -> named(longer, parts, i == 1 ? "" : "_" + i)))
                .filter(candidate -> candidate.stream().noneMatch(taken::contains))
                .findFirst()
                .orElseThrow();
        taken.addAll(names);
        return names;
    }

    private static List<String> named(String prefix, List<String> parts, String suffix) {
        return parts.stream().map(part -> prefix + part + suffix).toList();
    }

    private static List<String> split(String names) {
        return Stream.of(names.split(",", -1)).map(String::strip).toList();
    }

    private static String prefix(EmitContext context) {
        String name = context.names().client().simpleName();
        String client = name.replaceFirst("(?<=.)(?:Client|Api|Sdk)$", "");
        return TwilioHosts.areUsedBy(context.model())
                ? "TWILIO"
                : BasicNames.upperSnake(Character.toLowerCase(client.charAt(0)) + client.substring(1));
    }

    /** What the credentials consist of. */
    private record Parts(String method) implements SecurityScheme.Visitor<List<String>> {
        @Override
        public List<String> basic(SecurityScheme.Basic scheme) {
            BasicNames parts = BasicNames.of(scheme.name());
            return List.of(BasicNames.upperSnake(parts.user()), BasicNames.upperSnake(parts.password()));
        }

        @Override
        public List<String> bearer(SecurityScheme.Bearer scheme) {
            return whole();
        }

        @Override
        public List<String> apiKey(SecurityScheme.ApiKey scheme) {
            return whole();
        }

        @Override
        public List<String> clientCredentials(SecurityScheme.ClientCredentials scheme) {
            return List.of("CLIENT_ID", "CLIENT_SECRET");
        }

        @Override
        public List<String> accessToken(SecurityScheme.AccessToken scheme) {
            return whole();
        }

        /** The connection has them. */
        @Override
        public List<String> mutualTls(SecurityScheme.MutualTls scheme) {
            return List.of();
        }

        @Override
        public List<String> otherHttp(SecurityScheme.OtherHttp scheme) {
            return whole();
        }

        private List<String> whole() {
            return List.of(BasicNames.upperSnake(method));
        }
    }
}
