package dev.sdkpoet.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run is about to do to a directory, written down before it begins: if the run is killed, the next one goes on from here.
 *
 * @param staging the name of the directory that holds new and old contents, by the number of the step
 * @param steps what is done, in this order
 */
record Journal(String staging, List<Step> steps) {
    private static final String HEADING = "sdkpoet-journal-1 ";
    private static final Pattern STAGING = Pattern.compile("staging-\\w+");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}|-) ([0-9a-f]{64}|-) (.+)");
    private static final String NONE = "-";

    Journal {
        steps = List.copyOf(steps);
    }

    /**
     * One file or directory.
     *
     * @param before the digest of the file before, or "-" for none
     * @param after the digest of the file afterwards, or "-" for none; a directory that is made has neither
     */
    record Step(String before, String after, String path) {
        static Step create(String after, String path) {
            return new Step(NONE, after, path);
        }

        static Step delete(String before, String path) {
            return new Step(before, NONE, path);
        }

        static Step makeDirectory(String path) {
            return new Step(NONE, NONE, path);
        }

        boolean isDirectory() {
            return !hadFile() && !hasFile();
        }

        boolean hadFile() {
            return !before.equals(NONE);
        }

        boolean hasFile() {
            return !after.equals(NONE);
        }
    }

    /** Reads a journal; empty where there is none, or one that no run of sdkpoet writes. */
    static Optional<Journal> read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException | CharacterCodingException e) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(HEADING)) {
            return Optional.empty();
        }
        String staging = lines.get(0).substring(HEADING.length());
        List<Step> steps = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || PathRules.complaint(matcher.group(3)).isPresent()) {
                return Optional.empty();
            }
            steps.add(new Step(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return STAGING.matcher(staging).matches() ? Optional.of(new Journal(staging, steps)) : Optional.empty();
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADING).append(staging).append('\n');
        for (Step step : steps) {
            text.append(step.before())
                    .append(' ')
                    .append(step.after())
                    .append(' ')
                    .append(step.path())
                    .append('\n');
        }
        return text.toString();
    }
}
