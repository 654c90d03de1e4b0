package dev.sdkpoet.model.read.node;

import dev.sdkpoet.spec.SpecNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which responses an operation gives where all goes well. */
public final class Successes {
    private static final Set<String> WITHOUT_BODY = Set.of("204", "205", "304");

    private Successes() {}

    /** Whether a response with a status has no body, whatever a document says. */
    public static boolean isWithoutBody(String status) {
        return WITHOUT_BODY.contains(status);
    }

    /** Whether a key is that of the only success with a body, or of the only one where none has one: then names need no status. */
    public static boolean isOnly(String key, Map<String, SpecNode> declared, ReadContext context) {
        return of(declared, context).equals(Set.of(key));
    }

    private static Set<String> of(Map<String, SpecNode> declared, ReadContext context) {
        Set<String> successes = new HashSet<>(declared.keySet());
        successes.removeIf(key -> !key.startsWith("2"));
        Set<String> withBody = new HashSet<>(successes);
        withBody.removeIf(
                key -> isWithoutBody(key) || !hasBody(context.follow(Objects.requireNonNull(declared.get(key)))));
        return withBody.isEmpty() ? successes : withBody;
    }

    private static boolean hasBody(SpecNode response) {
        SpecNode content = response.get("content");
        return response.get("schema") != null || content != null && content.size() > 0;
    }
}
