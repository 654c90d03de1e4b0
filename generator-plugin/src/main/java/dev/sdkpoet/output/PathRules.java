package dev.sdkpoet.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which relative paths are safe on every file system: the same answer on Linux, macOS and Windows. */
final class PathRules {
    /** Longer file names fail on ext4 (255 bytes) once a class suffix is added, so the limit leaves room. */
    static final int MAX_NAME_BYTES = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f\\\\<>:\"|?*]");
    private static final Pattern WINDOWS_DEVICE = Pattern.compile(
            "(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\\$|conout\\$)(\\..*)?");

    private PathRules() {}

    /** What is wrong with a path, or empty. */
    static Optional<String> complaint(String path) {
        if (path.isEmpty()) {
            return Optional.of("is empty");
        }
        if (path.startsWith("/")) {
            return Optional.of("is absolute");
        }
        for (String name : path.split("/", -1)) {
            Optional<String> complaint = nameComplaint(name);
            if (complaint.isPresent()) {
                return complaint;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameComplaint(String name) {
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
        if (WINDOWS_DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("has a part \"" + name + "\", which is a device on Windows");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            return Optional.of("has a part of more than " + MAX_NAME_BYTES + " bytes");
        }
        return Optional.empty();
    }

    /** The same for all paths that are one file where case and Unicode composition don't count. */
    static String fold(String path) {
        String folded = path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
