package dev.sdkpoet.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs entrants in turn, A B C A B C, so that a machine whose speed drifts slows down all of them alike. */
public final class Rounds {
    private Rounds() {}

    /**
     * @param discarded how many runs of each entrant don't count: the first fills the caches of the file system
     * @param counted how many more runs of each entrant count
     * @return the samples of each entrant, by its label, in the order of the entrants
     */
    public static Map<String, List<Sample>> run(List<Entrant> entrants, int discarded, int counted)
            throws IOException, InterruptedException {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = 0; round < discarded + counted; round++) {
            for (Entrant entrant : entrants) {
                Sample sample = entrant.trial().run();
                if (round >= discarded) {
                    samples.computeIfAbsent(entrant.label(), label -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        return samples;
    }
}
