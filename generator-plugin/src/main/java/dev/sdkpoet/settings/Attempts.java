package dev.sdkpoet.settings;

import dev.sdkpoet.problem.GenerationException;
import dev.sdkpoet.problem.Problems;
import java.util.function.Supplier;

/** Reads one setting after the other, whatever is wrong with those before. */
record Attempts(Problems problems) {

    <T> T orElse(T fallback, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (GenerationException e) {
            e.problems().forEach(problem -> problems.error(problem.place(), problem.message()));
            return fallback;
        }
    }
}
