package dev.sdkpoet.model.sample;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is left of a {@link Grant} while a sample is made. A small document can ask for a sample without end, so every value and every step
 * costs something, and a part that costs too much isn't made.
 */
final class Budget {
    /** What the name, the quotes and the braces of a value take. */
    private static final int PUNCTUATION = 8;

    private int values;
    private int characters;
    private int steps;

    Budget(Grant grant) {
        values = grant.values();
        characters = grant.characters();
        steps = grant.steps();
    }

    /** Pays for a value that is written at a depth; indentation costs like other text. */
    void value(int length, int depth) {
        step(1);
        characters(length + 2 * depth + PUNCTUATION);
        values--;
        check(values >= 0);
    }

    private void characters(int count) {
        characters = count > characters ? -1 : characters - count;
        check(characters >= 0);
    }

    /** Pays for work. */
    void step(int count) {
        steps = count > steps ? -1 : steps - count;
        check(steps >= 0);
    }

    /** Pays for a whole sample that exists already. */
    void sample(Sample sample, int depth) {
        if (sample instanceof Sample.Members members) {
            value(0, depth);
            members.values().forEach((name, value) -> {
                characters(name.length());
                sample(value, depth + 1);
            });
        } else if (sample instanceof Sample.Items items) {
            value(0, depth);
            items.values().forEach(item -> sample(item, depth + 1));
        } else {
            value(length(sample), depth);
        }
    }

    private static int length(Sample sample) {
        return sample instanceof Sample.Text text
                ? text.value().length()
                : sample instanceof Sample.Number number ? number.lexeme().length() : 0;
    }

    /** Whether a text isn't longer than what may still be written. */
    boolean hasRoomFor(String text) {
        return text.length() <= characters;
    }

    int valuesLeft() {
        return Math.max(0, values);
    }

    int charactersLeft() {
        return Math.max(0, characters);
    }

    int stepsLeft() {
        return Math.max(0, steps);
    }

    /** Makes something that can be left out, for a quarter of what is left; empty if it costs more, and then only its steps are paid. */
    <T> Optional<T> tryOptional(Supplier<T> part) {
        return attempt(4, 4, part);
    }

    /** Makes something that has a cheaper substitute, which still gets half of the steps; empty if it costs more. */
    <T> Optional<T> tryFirst(Supplier<T> part) {
        return attempt(1, 2, part);
    }

    /** Makes something that looks after its own parts; empty if it costs more than is left. */
    <T> Optional<T> tryAll(Supplier<T> part) {
        return attempt(1, 1, part);
    }

    private <T> Optional<T> attempt(int shareOfSize, int shareOfSteps, Supplier<T> part) {
        int allValues = values;
        int allCharacters = characters;
        int otherSteps = steps - steps / shareOfSteps;
        values /= shareOfSize;
        characters /= shareOfSize;
        steps /= shareOfSteps;
        try {
            T made = part.get();
            values += allValues - allValues / shareOfSize;
            characters += allCharacters - allCharacters / shareOfSize;
            return Optional.of(made);
        } catch (Spent e) {
            values = allValues;
            characters = allCharacters;
            return Optional.empty();
        } finally {
            steps = stepsLeft() + otherSteps;
        }
    }

    private static void check(boolean isLeft) {
        if (!isLeft) {
            throw new Spent();
        }
    }

    /** Thrown where a sample costs more than is left. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("the budget is spent", null, false, false);
        }
    }
}
