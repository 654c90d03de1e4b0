package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Nearest;
import java.util.List;
import java.util.Optional;

/** Finds the name that was probably meant where a pointer's last name doesn't exist. */
final class NameSuggestion {
    private NameSuggestion() {}

    /** The pointer with the most similar existing name; nothing when none is similar. */
    static Optional<String> of(SpecNode root, String pointer) {
        List<String> tokens =
                JsonPointer.parse(Reference.percentDecoded(pointer)).orElse(List.of());
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        String parentPointer = "";
        SpecNode parent = root;
        for (String token : tokens.subList(0, tokens.size() - 1)) {
            parent = JsonPointer.child(parent, token);
            parentPointer = JsonPointer.append(parentPointer, token);
            if (parent == null) {
                return Optional.empty();
            }
        }
        String holder = parentPointer;
        return Nearest.to(tokens.get(tokens.size() - 1), parent.members().keySet())
                .map(nearest -> JsonPointer.append(holder, nearest));
    }
}
