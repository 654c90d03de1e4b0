package dev.sdkpoet.spec;

import dev.sdkpoet.problem.Problems;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds text that no encoding has a place for, and control characters in names but those of JSON members. Where something is
 * made of it, the document can't be used; data, such as an example, goes without it.
 */
final class TextCheck {

    private static final String NAME = "The name has a control character or half of a surrogate pair";
    private static final String TEXT = "The text has half of a surrogate pair, which isn't a character";

    private final ReferenceCheck references;
    private final Problems problems;

    /** @param references what knows which values are data */
    TextCheck(ReferenceCheck references, Problems problems) {
        this.references = references;
        this.problems = problems;
    }

    void check(List<SpecFile> files) {
        files.stream().filter(SpecFile::hasOddText).forEach(file -> check(file.root()));
    }

    private void check(SpecNode root) {
        Set<SpecNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<SpecNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            SpecNode node = open.remove();
            if (node.size() > 0 && seen.add(node)) {
                open.addAll(node.members().values());
                open.addAll(node.items());
                checkMembers(node);
                checkItems(node);
            }
        }
    }

    private void checkMembers(SpecNode node) {
        Role role = references.role(node);
        for (Map.Entry<String, SpecNode> member : Map.copyOf(node.members()).entrySet()) {
            String name = member.getKey();
            SpecNode value = member.getValue();
            if (role == Role.MEMBERS ? isOddText(name) : isOddName(name)) {
                if (role != null) {
                    problems.error(node.keyLocation(name), NAME + ". Remove it.");
                } else {
                    problems.warning(node.keyLocation(name), NAME + "; what it names is left out. Remove it.");
                    ((SpecObject) node).leaveOut(name);
                }
            } else if (isOdd(value)) {
                if (role != null && role.of(name).isPresent()) {
                    problems.error(value.location(), TEXT + ". Write it in full.");
                } else {
                    problems.warning(value.location(), TEXT + "; it is left out. Write it in full.");
                    ((SpecObject) node).leaveOut(name);
                }
            }
        }
    }

    private void checkItems(SpecNode node) {
        for (SpecNode item : node.items()) {
            if (isOdd(item)) {
                if (references.role(node) != null) {
                    problems.error(item.location(), TEXT + ". Write it in full.");
                } else {
                    problems.warning(item.location(), TEXT + "; it is left out. Write it in full.");
                    ((SpecArray) node).leaveOut(item);
                }
            }
        }
    }

    private static boolean isOdd(SpecNode value) {
        return value.isString() && isOddText(value.text());
    }

    static boolean isOddName(String name) {
        return isOddText(name) || name.chars().anyMatch(unit -> unit < ' ');
    }

    /** Whether half of a surrogate pair stands alone. */
    static boolean isOddText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
