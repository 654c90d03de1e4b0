package dev.sdkpoet.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader has to know of the machine to judge figures. */
public final class Machine {
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");

    private Machine() {}

    /** A sentence with the date, the JDK, the cores and the load. */
    public static String describe(Load load) throws IOException {
        return "Measured on "
                + LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH))
                + ": " + System.getProperty("java.vm.name") + " " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores" + processor() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ". At its start, " + load
                + ".\n";
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return "";
        }
        Matcher matcher = MODEL.matcher(Files.readString(file));
        return matcher.find() ? " (" + matcher.group(1).strip() + ")" : "";
    }
}
