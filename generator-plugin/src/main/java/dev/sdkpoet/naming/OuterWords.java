package dev.sdkpoet.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words that a caller has read before the accessor of an API: the client's name, then the document's. For {@code TwilioChat} and
 * {@code v2} they are twilio, chat, v2.
 */
record OuterWords(List<String> client, List<String> document) {
    /** A class of one of these kinds is called after what comes before them. */
    private static final Set<String> KINDS = Set.of("api", "client", "sdk");

    OuterWords {
        client = List.copyOf(client);
        document = List.copyOf(document);
    }

    static OuterWords of(String clientName, String documentKey) {
        List<String> client = Words.of(clientName).words();
        int end = client.size();
        while (end > 1 && KINDS.contains(client.get(end - 1))) {
            end--;
        }
        return new OuterWords(
                client.subList(0, end),
                documentKey.isEmpty() ? List.of() : Words.of(documentKey).words());
    }

    /**
     * A tag without the words at its start that only say again what comes before, and without "api" at its end: {@code ChatV2Invite} is
     * invite. It keeps at least one word.
     */
    Words without(Words tag) {
        List<String> words = tag.words();
        int end = words.size() > 1 && tag.endsWith("api") ? words.size() - 1 : words.size();
        List<String> all = new ArrayList<>(client);
        all.addAll(document);
        for (int start = end - 1; start > 0; start--) {
            List<String> repeated = words.subList(0, start);
            if (endsWith(client, repeated) || endsWith(all, repeated)) {
                return new Words(words.subList(start, end));
            }
        }
        return new Words(words.subList(0, end));
    }

    private static boolean endsWith(List<String> words, List<String> end) {
        return words.size() >= end.size()
                && words.subList(words.size() - end.size(), words.size()).equals(end);
    }
}
