package dev.sdkpoet.output;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problem;
import dev.sdkpoet.problem.Severity;
import dev.sdkpoet.problem.SpecLocation;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The warnings of the run that wrote an output, so that a run which finds it up to date can repeat them.
 *
 * @param root the directory that the names of files are relative to
 * @param problems the warnings
 */
public record Warnings(Path root, List<Problem> problems) {
    static final Warnings NONE = new Warnings(Path.of(""), List.of());

    private static final String HEADING = "sdkpoet-warnings-1 ";
    private static final String SEPARATOR = " ";

    public Warnings {
        root = root.toAbsolutePath().normalize();
        problems = problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();
    }

    /**
     * The warnings that the last successful run left, as a build sees them that was started in another directory; none when there is no
     * such file, or it is damaged.
     */
    static Warnings read(Path file, Path root) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).startsWith(HEADING)) {
                return NONE;
            }
            Path recorded = Path.of(decoded(lines.get(0).substring(HEADING.length())));
            List<Problem> problems = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                problems.add(problem(line.split(SEPARATOR, -1)));
            }
            return new Warnings(recorded, problems).seenFrom(root);
        } catch (NoSuchFileException
                | CharacterCodingException
                | IllegalArgumentException
                | IndexOutOfBoundsException missingOrDamaged) {
            return NONE;
        }
    }

    String text() {
        StringBuilder text =
                new StringBuilder(HEADING).append(encoded(root.toString())).append('\n');
        for (Problem problem : problems) {
            text.append(line(problem)).append('\n');
        }
        return text.toString();
    }

    private static String line(Problem problem) {
        Place place = problem.place();
        String message = encoded(problem.message());
        if (place instanceof SpecLocation spec) {
            return String.join(
                    SEPARATOR,
                    "document",
                    message,
                    encoded(spec.file()),
                    Integer.toString(spec.line()),
                    Integer.toString(spec.column()),
                    encoded(spec.pointer()),
                    spec.overlay() == null
                            ? ""
                            : encoded(spec.overlay().file())
                                    + SEPARATOR
                                    + spec.overlay().line()
                                    + SEPARATOR
                                    + spec.overlay().column());
        }
        if (place instanceof Place.InText text) {
            return String.join(
                    SEPARATOR,
                    "text",
                    message,
                    encoded(text.file()),
                    Integer.toString(text.line()),
                    Integer.toString(text.column()));
        }
        return place instanceof Place.WholeFile file
                ? String.join(SEPARATOR, "file", message, encoded(file.file()))
                : String.join(SEPARATOR, "setting", message, encoded(((Place.Setting) place).parameter()));
    }

    private static Problem problem(String[] fields) {
        String name = decoded(fields[2]);
        Place place = switch (fields[0]) {
            case "document" ->
                new SpecLocation(
                        name,
                        Integer.parseInt(fields[3]),
                        Integer.parseInt(fields[4]),
                        decoded(fields[5]),
                        fields.length < 9
                                ? null
                                : new Place.InText(
                                        decoded(fields[6]), Integer.parseInt(fields[7]), Integer.parseInt(fields[8])));
            case "text" -> new Place.InText(name, Integer.parseInt(fields[3]), Integer.parseInt(fields[4]));
            case "file" -> new Place.WholeFile(name);
            default -> new Place.Setting(name);
        };
        return new Problem(Severity.WARNING, place, decoded(fields[1]));
    }

    private Warnings seenFrom(Path other) {
        return root.equals(other)
                ? this
                : new Warnings(
                        other,
                        problems.stream()
                                .map(problem -> new Problem(
                                        problem.severity(), moved(problem.place(), other), problem.message()))
                                .toList());
    }

    private Place moved(Place place, Path other) {
        if (place instanceof SpecLocation spec) {
            return new SpecLocation(
                    moved(spec.file(), other),
                    spec.line(),
                    spec.column(),
                    spec.pointer(),
                    spec.overlay() == null ? null : (Place.InText) moved(spec.overlay(), other));
        }
        if (place instanceof Place.InText text) {
            return new Place.InText(moved(text.file(), other), text.line(), text.column());
        }
        return place instanceof Place.WholeFile file ? new Place.WholeFile(moved(file.file(), other)) : place;
    }

    private String moved(String file, Path other) {
        try {
            return Place.fileName(root.resolve(file), other);
        } catch (InvalidPathException notOnThisSystem) {
            return file;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
