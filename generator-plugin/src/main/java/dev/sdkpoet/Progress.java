package dev.sdkpoet;

/** Learns what a run is doing: called often, on the run's own thread, so it has to be quick. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * @param stage what the run is doing, as the start of a line: {@code Reading documents}
     * @param done how many documents or files are done
     * @param total how many there are; 0 where that isn't known beforehand
     */
    void at(String stage, int done, int total);
}
