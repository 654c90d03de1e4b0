package dev.sdkpoet.naming;

import dev.sdkpoet.lock.Lock;
import dev.sdkpoet.lock.LockIds;
import dev.sdkpoet.model.ApiDocument;
import dev.sdkpoet.model.SecurityScheme;
import dev.sdkpoet.naming.NamePlan.InDocument;
import dev.sdkpoet.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names the builder methods that take credentials: after the kind of scheme where the client has one of that kind, else after
 * the scheme. Schemes of the same name and kind in several documents are one.
 */
final class SchemeNamer {
    private final ReservedWords reserved = ReservedWords.load("object-methods", "client-builder-members");
    private final Lock lock;
    private final LockIds ids;
    private final Problems problems;

    SchemeNamer(NamingOptions options, Problems problems) {
        this.lock = options.lock();
        this.ids = options.lockIds();
        this.problems = problems;
    }

    Map<InDocument, String> methods(List<ApiDocument> documents) {
        Map<Key, SecurityScheme> schemes = new LinkedHashMap<>();
        documents.forEach(
                document -> document.securitySchemes().forEach(scheme -> schemes.putIfAbsent(Key.of(scheme), scheme)));
        Map<String, Long> ofKind =
                schemes.keySet().stream().collect(Collectors.groupingBy(Key::kind, Collectors.counting()));
        Map<Key, String> methods = NameScope.exact(problems)
                .allocate(
                        schemes.entrySet().stream()
                                .map(entry -> request(
                                        entry.getKey(),
                                        entry.getValue(),
                                        ofKind.getOrDefault(entry.getKey().kind(), 0L) == 1))
                                .toList(),
                        Spelling.single(this::method, reserved),
                        new Held<>(lock, key -> ids.scheme(key.name, key.kind)));
        Map<InDocument, String> byDocument = new LinkedHashMap<>();
        documents.forEach(document -> document.securitySchemes()
                .forEach(scheme ->
                        byDocument.put(new InDocument(document.key(), scheme.name()), methods.get(Key.of(scheme)))));
        return byDocument;
    }

    private static NameRequest<Key> request(Key key, SecurityScheme scheme, boolean isOnly) {
        Words kind = Words.of(key.kind);
        Words own = Words.of(key.name);
        return new NameRequest<>(
                key,
                isOnly ? 0 : 1,
                key.name,
                scheme.location(),
                isOnly ? kind : own,
                any -> List.of(isOnly ? own : own.then(kind)));
    }

    private String method(Words words) {
        String method = JavaIdentifiers.member(words);
        return reserved.contains(method) ? JavaIdentifiers.member(words.then("auth")) : method;
    }

    /** What tells a scheme from others of its name. */
    static String kind(SecurityScheme scheme) {
        return scheme.accept(new Kind());
    }

    private static final class Kind implements SecurityScheme.Visitor<String> {
        @Override
        public String basic(SecurityScheme.Basic scheme) {
            return "basicAuth";
        }

        @Override
        public String bearer(SecurityScheme.Bearer scheme) {
            return "bearerToken";
        }

        @Override
        public String apiKey(SecurityScheme.ApiKey scheme) {
            return "apiKey";
        }

        @Override
        public String clientCredentials(SecurityScheme.ClientCredentials scheme) {
            return "clientCredentials";
        }

        @Override
        public String accessToken(SecurityScheme.AccessToken scheme) {
            return "accessToken";
        }

        @Override
        public String mutualTls(SecurityScheme.MutualTls scheme) {
            return "mutualTls";
        }

        @Override
        public String otherHttp(SecurityScheme.OtherHttp scheme) {
            return "authorization";
        }
    }

    /** @param kind the method of the only scheme of its kind */
    private record Key(String name, String kind) {
        static Key of(SecurityScheme scheme) {
            return new Key(scheme.name(), SchemeNamer.kind(scheme));
        }
    }
}
