package dev.sdkpoet.lock;

import dev.sdkpoet.problem.Place;
import dev.sdkpoet.problem.Problems;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a lock. Reports every mistake with its line, all at once. */
public final class LockReader {
    private static final Pattern HEADING = Pattern.compile(Pattern.quote(Lock.HEADING) + "([0-9]{1,9}) ([\\w.]+):.*");
    private static final Pattern CONFLICT = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");
    /** A nested class has the names of those around it. */
    private static final String NAME = "\\w+(?:\\.\\w+)*";

    private static final Pattern ENTRY = Pattern.compile(
            "(?<id>\\S+) = (?<names>" + NAME + "(?:, " + NAME
                    + ")*)(?: was (?<former>\\w+(?:, \\w+)*))?(?: @(?<position>[1-9][0-9]{0,5}))?(?<required> required)?(?: as (?<type>[-\\w<>]{1,200}))?(?: sends (?<sent>\\S+))?");

    private final String file;
    private final Problems problems;
    private final SortedMap<String, LockEntry> entries = new TreeMap<>();
    private String basePackage = "";

    private LockReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * @param file how messages name it
     * @param problems gets an error for each line that can't be followed
     */
    public static Lock read(String text, String file, Problems problems) {
        return new LockReader(file, problems).read(text);
    }

    private Lock read(String text) {
        // A byte order mark and line ends of Windows are an editor's, and mean nothing.
        List<String> lines = text.replaceFirst("^\ufeff", "").lines().toList();
        if (isOfThisVersion(lines.isEmpty() ? "" : lines.get(0))) {
            for (int i = 1; i < lines.size(); i++) {
                line(i + 1, lines.get(i).strip());
            }
        }
        return new Lock(file, basePackage, entries);
    }

    private boolean isOfThisVersion(String heading) {
        Matcher matcher = HEADING.matcher(heading);
        if (!matcher.matches()) {
            error(
                    1,
                    "This isn't the first line of a lock, which begins with \"" + Lock.HEADING + Lock.VERSION
                            + " PACKAGE:\". Restore it, or delete the file and run sdkpoet:check -Dsdkpoet.fix to start a new lock.");
            return false;
        }
        if (Integer.parseInt(matcher.group(1)) != Lock.VERSION) {
            error(
                    1,
                    "This lock has version " + matcher.group(1) + ", and this sdkpoet reads version " + Lock.VERSION
                            + ". Use the version of the plugin that wrote it, or a later one.");
            return false;
        }
        basePackage = matcher.group(2);
        return true;
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        if (CONFLICT.matcher(line).matches()) {
            error(
                    number,
                    "There is an unresolved merge conflict. Delete its markers and keep the lines of both sides; of two with the same ID, keep one.");
            return;
        }
        Matcher matcher = ENTRY.matcher(line);
        if (!matcher.matches() || matcher.group("type") != null && !LockedType.isType(matcher.group("type"))) {
            error(
                    number,
                    "\"" + shortened(line)
                            + "\" isn't a line of a lock: ID = NAME, with \"was OLD_NAME\", \"@POSITION\", \"required\", \"as TYPE\" and "
                            + "\"sends VALUE\" behind it for what callers give. Restore it, or delete it to have the thing named again.");
            return;
        }
        String position = matcher.group("position");
        String former = matcher.group("former");
        LockEntry entry = LockEntry.read(
                List.of(matcher.group("names").split(", ")),
                former == null ? List.of() : List.of(former.split(", ")),
                position == null ? 0 : Integer.parseInt(position),
                matcher.group("required") != null,
                matcher.group("type"),
                matcher.group("sent"),
                number);
        LockEntry other = entries.putIfAbsent(matcher.group("id"), entry);
        if (other != null && !other.text().equals(entry.text())) {
            error(number, "Line " + other.line() + " says otherwise of the same thing. Keep one of them.");
        }
    }

    private void error(int line, String message) {
        problems.error(new Place.InText(file, line, 1), message);
    }

    private static String shortened(String line) {
        String shown = line.replaceAll("\\p{Cntrl}", "?");
        return shown.length() <= 80 ? shown : shown.substring(0, 80) + "...";
    }
}
