package dev.sdkpoet.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which names files and directories can have on every file system: the same answer on Linux, macOS and Windows. */
public final class FileNames {
    /** A name may have 255 bytes; compilers and builds append to it, as in {@code Pet$Builder.class}. */
    public static final int MAX_BYTES = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f\\\\<>:\"|?*]");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile("(con|prn|aux|nul|clock\\$|com[0-9\u00b9\u00b2\u00b3]"
            + "|lpt[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$)(\\..*)?");

    private FileNames() {}

    /** What is wrong with a name, one part of a path, or empty. */
    public static Optional<String> complaint(String name) {
        if (name.isEmpty()) {
            return Optional.of("has an empty part");
        }
        if (name.equals(".") || name.equals("..")) {
            return Optional.of("has a part \"" + name + "\", which leaves its directory");
        }
        if (FORBIDDEN.matcher(name).find()) {
            return Optional.of(
                    "has a character that some file systems forbid: control characters and \\ < > : \" | ? *");
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return Optional.of("has a part that ends in a dot or a space, which Windows drops");
        }
        if (isWindowsDevice(name)) {
            return Optional.of("has a part \"" + name + "\", which is a device on Windows");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("has a part of more than " + MAX_BYTES + " bytes");
        }
        return Optional.empty();
    }

    /** Whether Windows takes a name for one of its devices, whatever the case and extension. */
    public static boolean isWindowsDevice(String name) {
        return WINDOWS_DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The same for all names, or paths, that are one where case and Unicode composition don't count. */
    public static String fold(String name) {
        String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
