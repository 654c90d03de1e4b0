package dev.sdkpoet.contract;

import java.util.List;

/**
 * What became of one document's calls.
 *
 * @param document its file name
 * @param operations how many it has
 * @param calls how many calls were made
 * @param violations the calls that were refused, or whose answer couldn't be decoded
 */
record ContractResult(String document, int operations, int calls, List<Violation> violations) {
    ContractResult {
        violations = List.copyOf(violations);
    }

    /**
     * @param test {@code createInvite_everything}
     * @param message what the server or the decoder says
     * @param ofAnswer whether the server refused its own answer, made from the document's example, and the client decodes it
     */
    record Violation(String document, String test, String message, boolean ofAnswer) {}
}
