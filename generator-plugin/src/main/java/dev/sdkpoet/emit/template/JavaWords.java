package dev.sdkpoet.emit.template;

import java.util.List;
import java.util.Set;

/**
 * The words of some Java code, to ask whether it says one: {@code words.then("Upload")}, for a member of a certain class
 * {@code words.then("Codecs").then("URI")}, or for any of several {@code words.then("binaryBody|Upload")}.
 */
sealed interface JavaWords {
    /** The same words, asked for one that follows the ones asked for so far. */
    JavaWords then(String word);

    /** Whether the code says the words asked for. */
    boolean areSaid();

    static JavaWords of(Set<String> said) {
        return new Some(said, "");
    }

    /** The words that a question is about: {@code binaryBody} and {@code Upload} of {@code binaryBody|Upload}. */
    static List<String> in(String question) {
        return List.of(question.split("\\|"));
    }

    /** Code that says everything. */
    static JavaWords all() {
        return new All();
    }

    /**
     * @param said words, and pairs of words with a dot between them
     * @param asked what is asked for
     */
    record Some(Set<String> said, String asked) implements JavaWords {
        @Override
        public JavaWords then(String word) {
            return new Some(said, asked.isEmpty() ? word : asked + "." + word);
        }

        @Override
        public boolean areSaid() {
            return in(asked).stream().anyMatch(said::contains);
        }
    }

    /** See {@link #all}. */
    record All() implements JavaWords {
        @Override
        public JavaWords then(String word) {
            return this;
        }

        @Override
        public boolean areSaid() {
            return true;
        }
    }
}
