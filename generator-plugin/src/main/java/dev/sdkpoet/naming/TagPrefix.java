package dev.sdkpoet.naming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words at the start of an operation's id that only repeat the API it is in: {@code repos/get} of the tag {@code repos} is get, since
 * callers write {@code client.repos().get()}. It looks at each operation by itself, so no other operation changes the outcome.
 */
final class TagPrefix {
    /** What tools put behind the name of a resource, before that of an operation: {@code PetsController_list}. */
    private static final Set<String> KINDS = Set.of("api", "controller");

    /** A word that needs the one before it: {@code typeaheadForWorkspace} isn't "for workspace". */
    private static final Set<String> PREPOSITIONS = Set.of(
            "and", "as", "at", "between", "by", "for", "from", "in", "into", "of", "on", "or", "per", "to", "using",
            "via", "with", "without");

    private final Set<Words> prefixes = new LinkedHashSet<>();
    private final ReservedWords reserved;

    /**
     * @param tag "" for none
     * @param around what callers have read before the API's accessor
     * @param reserved what no method may be called
     */
    TagPrefix(String tag, OuterWords around, ReservedWords reserved) {
        this.reserved = reserved;
        if (!tag.isBlank()) {
            prefixes.add(Words.of(tag));
            prefixes.add(around.without(Words.of(tag)));
        }
    }

    /**
     * An operation's id without those words. Empty if it doesn't begin with them, or if the rest isn't a name for a method: nothing, a
     * keyword, a method that all objects have, or what begins with a digit or a preposition.
     */
    Optional<Words> without(String operationId) {
        Words id = Words.of(operationId);
        return prefixes.stream()
                .flatMap(prefix -> length(prefix, id, operationId).stream())
                .map(length -> new Words(id.words().subList(length, id.words().size())))
                .filter(this::isMethod)
                .findFirst();
    }

    private boolean isMethod(Words rest) {
        String method = rest.lowerCamel();
        return JavaIdentifiers.isIdentifier(method)
                && !reserved.contains(method)
                && !PREPOSITIONS.contains(rest.words().get(0));
    }

    /**
     * How many words of an id to leave out. In the other number, as in {@code Pet_list} of {@code Pets}, and with a kind behind it, the tag
     * counts only where a separator says that what comes before is a name: {@code archive_image} of {@code Archives} is an action.
     */
    private static Optional<Integer> length(Words prefix, Words id, String operationId) {
        int length = prefix.words().size();
        if (id.words().size() <= length) {
            return Optional.empty();
        }
        Words start = new Words(id.words().subList(0, length));
        boolean same = start.equals(prefix);
        if (!same && !isOtherNumber(start, prefix)) {
            return Optional.empty();
        }
        boolean hasKind = KINDS.contains(id.words().get(length)) && id.words().size() > length + 1;
        if (hasKind && isName(id.words().subList(0, length + 1), operationId)) {
            return Optional.of(length + 1);
        }
        return Optional.of(length).filter(any -> same || isName(start.words(), operationId));
    }

    private static boolean isOtherNumber(Words start, Words prefix) {
        return start.singular().filter(prefix::equals).isPresent()
                || prefix.singular().filter(start::equals).isPresent();
    }

    /** Whether these first words of an id stand before a slash, dot, colon or hash, or before the one underscore of {@code BillingPlan_GetPlan}. */
    private static boolean isName(List<String> words, String operationId) {
        int letters = String.join("", words).length();
        String id = AsciiFold.fold(operationId, false);
        int end = 0;
        for (int seen = 0; end < id.length() && seen < letters; end++) {
            seen += Character.isLetterOrDigit(id.charAt(end)) ? 1 : 0;
        }
        char separator = end < id.length() ? id.charAt(end) : ' ';
        if (separator == '_') {
            return id.indexOf('_') == id.lastIndexOf('_') && id.chars().anyMatch(Character::isUpperCase);
        }
        return "/.:#".indexOf(separator) >= 0;
    }
}
